/**
 * What changed is said with the notice: the table; of a report its round, of a standing its commitment. Whoever keeps
 * figures in memory need not read everything again.
 */
export const SCHEMA_OF_CHANGE_NOTICES = {
  up: `
create or replace function notify_published() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', tg_table_name);
  return null;
end $$;

create function notify_report_published() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state in ('published', 'superseded') then
    perform pg_notify('published', 'report ' || old.round_id);
  end if;
  if tg_op <> 'DELETE' and new.state in ('published', 'superseded') then
    perform pg_notify('published', 'report ' || new.round_id);
  end if;
  return null;
end $$;

create function notify_standing() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', 'standing ' || coalesce(new.commitment_id, old.commitment_id));
  return null;
end $$;

drop trigger tr_standing_published on standing;
create trigger tr_standing_published after insert or update or delete on standing
  for each row execute function notify_standing();
create trigger tr_standing_emptied after truncate on standing
  for each statement execute function notify_published();

drop trigger tr_report_published on report;
create trigger tr_report_published after insert or delete or update of state, round_id, first_submitted_at, published_at on report
  for each row execute function notify_report_published();
`,
  down: `
drop trigger tr_standing_emptied on standing;
drop trigger tr_standing_published on standing;
create trigger tr_standing_published after insert or update or delete or truncate on standing
  for each statement execute function notify_published();
drop function notify_standing();

drop trigger tr_report_published on report;
create trigger tr_report_published after update of state on report
  for each row when (old.state is distinct from new.state and 'published' in (old.state, new.state))
  execute function notify_published();
drop function notify_report_published();

create or replace function notify_published() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', '');
  return null;
end $$;
`,
};
