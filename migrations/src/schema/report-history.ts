const ONCE_PUBLIC = `where state in ('published', 'superseded')`;

/**
 * What rounds brought in and how commitments stood on any day, read from one index in the order of commitments; and which
 * figures of earlier days were shown beside those of a snapshot, so that they are shown again under its id. Corrected reports
 * are few, and have an index of their own.
 */
export const SCHEMA_OF_REPORT_HISTORY = {
  up: `
drop index ix_report_public_commitment;
create index ix_report_public_commitment on report (commitment_id, round_id)
  include (id, claimed_status, progress_percent, verified_rating, published_at, public_until, first_submitted_at)
  ${ONCE_PUBLIC};
create index ix_report_superseded on report (round_id, public_until)
  include (commitment_id, published_at, first_submitted_at) where state = 'superseded';
create index ix_commitment_organization on commitment (organization_id);

create table figures_snapshot_earlier (
  snapshot_id text not null,
  as_of date not null,
  earlier_id text not null,
  constraint pk_figures_snapshot_earlier primary key (snapshot_id, as_of),
  constraint fk_figures_snapshot_earlier_snapshot foreign key (snapshot_id) references figures_snapshot (id) on delete cascade,
  constraint fk_figures_snapshot_earlier_earlier foreign key (earlier_id) references figures_snapshot (id) on delete cascade
);
`,
  down: `
drop table figures_snapshot_earlier;

drop index ix_commitment_organization;
drop index ix_report_superseded;
drop index ix_report_public_commitment;
create index ix_report_public_commitment on report (commitment_id, round_id)
  include (id, claimed_status, verified_rating, published_at, public_until) ${ONCE_PUBLIC};
`,
};
