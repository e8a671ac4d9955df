/** The observatory's day of an instant, as in every index of publications. */
const DAY = `at time zone 'Europe/Madrid')::date`;
/** Tables whose rows belong to an organization, each with how notices of it were given before. */
const OF_ORGANIZATIONS = ['commitment', 'organization_pause', 'round_extension'];
/** Tables whose rows are parts themselves. */
const PARTS = ['organization', 'round'];

/**
 * Notices say which part of the figures a change concerns, so that no more than that is read again: `<table> <organization>`
 * or `round <id>`; of a report `report <round> <organization> <day>`, where no day before that one is another for it (and
 * the organization is `*` when its commitment is gone). A whole table that was emptied is its name alone, as before.
 */
export const SCHEMA_OF_NOTICES_OF_PARTS = {
  up: `
create function notify_of_organization() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform pg_notify('published', tg_table_name || ' ' || old.organization_id);
  end if;
  if tg_op <> 'DELETE' then
    perform pg_notify('published', tg_table_name || ' ' || new.organization_id);
  end if;
  return null;
end $$;

create function notify_of_part() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', tg_table_name || ' ' || coalesce(new.id, old.id));
  return null;
end $$;
${OF_ORGANIZATIONS.map((table) => triggersOf(table, 'notify_of_organization')).join('\n')}
${PARTS.map((table) => triggersOf(table, 'notify_of_part')).join('\n')}

create or replace function notify_report_published() returns trigger language plpgsql as $$
declare
  was_public boolean := tg_op <> 'INSERT' and old.state in ('published', 'superseded');
  is_public boolean := tg_op <> 'DELETE' and new.state in ('published', 'superseded');
  is_same boolean := was_public and is_public and old.round_id = new.round_id and old.published_at = new.published_at
    and old.first_submitted_at = new.first_submitted_at;
  since date;
  organization text;
begin
  if not (was_public or is_public) then
    return null;
  end if;
  since := (case
    -- What a correction replaces stays what it was until then.
    when is_same then least(coalesce(old.public_until, 'infinity'), coalesce(new.public_until, 'infinity'))
    else least(case when was_public then old.published_at end, case when is_public then new.published_at end)
    end ${DAY};
  select coalesce(min(organization_id::text), '*') into organization
  from commitment where id = coalesce(new.commitment_id, old.commitment_id);
  if was_public then
    perform pg_notify('published', concat_ws(' ', 'report', old.round_id, organization, since));
  end if;
  if is_public then
    perform pg_notify('published', concat_ws(' ', 'report', new.round_id, organization, since));
  end if;
  return null;
end $$;

drop trigger tr_report_published on report;
create trigger tr_report_published
  after insert or delete or update of state, round_id, first_submitted_at, published_at, public_until on report
  for each row execute function notify_report_published();
`,
  down: `
create or replace function notify_report_published() returns trigger language plpgsql as $$
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
${[...OF_ORGANIZATIONS, ...PARTS]
  .map(
    (table) => `drop trigger tr_${table}_emptied on ${table};
drop trigger tr_${table}_published on ${table};
create trigger tr_${table}_published after insert or update or delete or truncate on ${table}
  for each statement execute function notify_published();`,
  )
  .join('\n')}
drop function notify_of_part();
drop function notify_of_organization();
`,
};

function triggersOf(table: string, notify: string): string {
  return `
drop trigger tr_${table}_published on ${table};
create trigger tr_${table}_published after insert or update or delete on ${table}
  for each row execute function ${notify}();
create trigger tr_${table}_emptied after truncate on ${table}
  for each statement execute function notify_published();`;
}
