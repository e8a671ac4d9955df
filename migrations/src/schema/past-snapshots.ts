/**
 * Which snapshots and parts are there only because somebody asked for a past day: they are many at the reader's will, and
 * only those that were asked for lately are kept. What was shown as the figures of its own day has no `asked_at` and stays.
 */
export const SCHEMA_OF_PAST_SNAPSHOTS = {
  // A making that began before midnight may have ended after it.
  up: `
alter table figures_snapshot add column asked_at timestamptz;
update figures_snapshot set asked_at = made_at
where as_of < ((made_at - interval '1 hour') at time zone 'Europe/Madrid')::date;
create index ix_figures_snapshot_asked on figures_snapshot (asked_at) where asked_at is not null;

alter table figures_part add column is_of_past boolean not null default false;
update figures_part set is_of_past = true
where hash not in (select unnest(parts) from figures_snapshot where asked_at is null);

create index ix_figures_snapshot_earlier_earlier on figures_snapshot_earlier (earlier_id);
`,
  down: `
drop index ix_figures_snapshot_earlier_earlier;
alter table figures_part drop column is_of_past;
drop index ix_figures_snapshot_asked;
alter table figures_snapshot drop column asked_at;
`,
};
