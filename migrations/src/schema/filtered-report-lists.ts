/** As in report-lists.ts, which says what the indexes of the list hold and why. */
const ONCE_PUBLIC = `where state in ('published', 'superseded')`;
const DAY = `((published_at at time zone 'Europe/Madrid')::date)`;

/**
 * What was claimed and how it was rated, each in the order of the list: "on hold" may begin years after the first report,
 * and walking back by day alone then passes half a million before it finds none.
 */
export const SCHEMA_OF_FILTERED_REPORT_LISTS = {
  up: `
drop index ix_report_public_claim;
drop index ix_report_public_rating;
create index ix_report_public_claim on report (claimed_status, ${DAY} desc, id desc)
  include (verified_rating, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
create index ix_report_public_rating on report (verified_rating, ${DAY} desc, id desc)
  include (claimed_status, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
`,
  down: `
drop index ix_report_public_rating;
drop index ix_report_public_claim;
create index ix_report_public_claim on report (claimed_status, verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
create index ix_report_public_rating on report (verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) ${ONCE_PUBLIC};
`,
};
