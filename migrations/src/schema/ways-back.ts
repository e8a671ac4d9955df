/**
 * The ways back: recalled until somebody opened it at the desk, asked back afterwards, discarded and restored. Whether
 * what waits now was ever opened is not known: it counts as opened.
 */
export const SCHEMA_OF_WAYS_BACK = {
  up: `
alter table report add column opened_at timestamptz;
alter table report add column asked_back_at timestamptz;
comment on column report.opened_at is 'When somebody who may decide first opened it at the desk since it was sent.';
comment on column report.asked_back_at is 'When its organization asked for it back; until it is returned.';
update report set opened_at = now() where state = 'submitted';

alter table report drop constraint ck_report_state;
alter table report add constraint ck_report_state check
  (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn', 'superseded', 'discarded'));
alter table report drop constraint ck_report_progress_fits;
alter table report add constraint ck_report_progress_fits check (state in ('draft', 'returned', 'discarded')
  or (claimed_status is not null and progress_percent is not null and audience is not null
    and (claimed_status <> 'not-started' or progress_percent = 0)
    and (claimed_status <> 'completed' or progress_percent = 100)
    and (claimed_status in ('on-hold', 'discontinued')) = (hold_reason is not null)));
alter table report drop constraint ck_report_submitted;
alter table report add constraint ck_report_submitted check
  (state in ('draft', 'discarded') or first_submitted_at is not null);
alter table report add constraint ck_report_asked_back check
  (asked_back_at is null or state in ('submitted', 'approved'));
create index ix_report_discarded on report (edited_at) where state = 'discarded';
`,
  // What was discarded has no place in the older life of a report, as if it had been deleted by then.
  down: `
delete from report where state = 'discarded';
drop index ix_report_discarded;
alter table report drop constraint ck_report_asked_back;
alter table report drop constraint ck_report_submitted;
alter table report add constraint ck_report_submitted check (state = 'draft' or first_submitted_at is not null);
alter table report drop constraint ck_report_progress_fits;
alter table report add constraint ck_report_progress_fits check (state in ('draft', 'returned') or (claimed_status is not null
  and progress_percent is not null and audience is not null
  and (claimed_status <> 'not-started' or progress_percent = 0)
  and (claimed_status <> 'completed' or progress_percent = 100)
  and (claimed_status in ('on-hold', 'discontinued')) = (hold_reason is not null)));
alter table report drop constraint ck_report_state;
alter table report add constraint ck_report_state check
  (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn', 'superseded'));
alter table report drop column asked_back_at;
alter table report drop column opened_at;
`,
};
