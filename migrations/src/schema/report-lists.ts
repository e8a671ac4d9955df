/** What was ever public and not withdrawn: as every index below, and the queries that use them, say it. */
const ONCE_PUBLIC = `where state in ('published', 'superseded')`;
/** The observatory's day of a publication, which reports are listed by. */
const DAY = `((published_at at time zone 'Europe/Madrid')::date)`;

/**
 * Indexes of the list of published reports, and of what rounds brought in. Each holds all that a filter asks of a report, so that ten thousand can be
 * counted without reading one: at a million they lie in as many places.
 */
export const SCHEMA_OF_REPORT_LISTS = {
  up: `
create index ix_report_public_day on report (${DAY} desc, id desc)
  include (commitment_id, round_id, claimed_status, verified_rating, published_at, public_until) ${ONCE_PUBLIC};
create index ix_report_public_commitment on report (commitment_id, round_id)
  include (id, claimed_status, verified_rating, published_at, public_until) ${ONCE_PUBLIC};
create index ix_report_public_round on report (round_id, ${DAY} desc, id desc)
  include (commitment_id, claimed_status, verified_rating, published_at, public_until, first_submitted_at) ${ONCE_PUBLIC};
create index ix_report_public_claim on report (claimed_status, verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
create index ix_report_public_rating on report (verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
`,
  down: `
drop index ix_report_public_rating;
drop index ix_report_public_claim;
drop index ix_report_public_round;
drop index ix_report_public_commitment;
drop index ix_report_public_day;
`,
};
