/**
 * What is needed to ask the figures of a past day, and to be answered again what was answered before: until when a report
 * was public (a correction took its place, or it was withdrawn), and what snapshots were made of. One part holds the
 * commitments of one organization as they were counted, under the hash of what they say; many snapshots share it.
 */
export const SCHEMA_OF_HISTORY = {
  up: `
alter table report add column public_until timestamptz;
update report set public_until = ended.at
from (
  select report_id, max(occurred_at) as at from report_event where to_state in ('superseded', 'withdrawn') group by report_id
) ended
where ended.report_id = report.id and report.state in ('superseded', 'withdrawn');
update report set public_until = greatest(published_at, edited_at)
where state in ('superseded', 'withdrawn') and public_until is null;
alter table report add constraint ck_report_public_until
  check ((state in ('superseded', 'withdrawn')) = (public_until is not null));

create table figures_part (
  hash text not null,
  rows jsonb not null,
  constraint pk_figures_part primary key (hash)
);

create table figures_snapshot (
  id text not null,
  as_of date not null,
  made_at timestamptz not null default now(),
  head jsonb not null,
  parts text[] not null,
  constraint pk_figures_snapshot primary key (id)
);
`,
  down: `
drop table figures_snapshot;
drop table figures_part;
alter table report drop constraint ck_report_public_until;
alter table report drop column public_until;
`,
};
