/**
 * Who saved a report last, so that the writer's own second window is told from a colleague; and whole versions of a
 * report whose answers met others' and were not, or not yet, taken: they stay readable for their organization until the
 * report is published.
 */
export const SCHEMA_OF_KEPT_ANSWERS = {
  up: `
alter table report add column editor_id uuid;
alter table report add constraint fk_report_editor foreign key (editor_id) references person (id) on delete set null;

create table report_kept_version (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  kept_at timestamptz not null default now(),
  writer_id uuid,
  content jsonb not null,
  constraint pk_report_kept_version primary key (id),
  constraint fk_report_kept_version_report foreign key (report_id) references report (id) on delete cascade,
  constraint fk_report_kept_version_writer foreign key (writer_id) references person (id) on delete set null
);
create index ix_report_kept_version_report on report_kept_version (report_id, kept_at);
`,
  down: `
drop table report_kept_version;
alter table report drop column editor_id;
`,
};
