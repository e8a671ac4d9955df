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

drop trigger tr_report_published on report;
create trigger tr_report_published after insert or delete or update of state, round_id, first_submitted_at, published_at on report
  for each row execute function notify_report_published();
