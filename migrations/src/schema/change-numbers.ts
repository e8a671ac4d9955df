/** How a public change is told: to whoever listens and, where it is numbered, to whoever looks as well. */
const TELLERS = (tell: string) => `
create or replace function notify_published() returns trigger language plpgsql as $$
begin
  perform ${tell}tg_table_name);
  return null;
end $$;

create or replace function notify_standing() returns trigger language plpgsql as $$
begin
  perform ${tell}'standing ' || coalesce(new.commitment_id, old.commitment_id));
  return null;
end $$;

create or replace function notify_of_organization() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform ${tell}tg_table_name || ' ' || old.organization_id);
  end if;
  if tg_op <> 'DELETE' then
    perform ${tell}tg_table_name || ' ' || new.organization_id);
  end if;
  return null;
end $$;

create or replace function notify_of_part() returns trigger language plpgsql as $$
begin
  perform ${tell}tg_table_name || ' ' || coalesce(new.id, old.id));
  return null;
end $$;

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
    end at time zone 'Europe/Madrid')::date;
  select coalesce(min(organization_id::text), '*') into organization
  from commitment where id = coalesce(new.commitment_id, old.commitment_id);
  if was_public then
    perform ${tell}concat_ws(' ', 'report', old.round_id, organization, since));
  end if;
  if is_public then
    perform ${tell}concat_ws(' ', 'report', new.round_id, organization, since));
  end if;
  return null;
end $$;
`;

/**
 * Every transaction that changes something public leaves a row as it commits, and says NOTIFY as before. Whoever cannot hear
 * (behind a transaction pooler) asks which rows there are: other ones mean that something changed. The numbers say nothing
 * of order: of two that are written at once the later may be seen first. The application removes rows after an hour.
 */
export const SCHEMA_OF_CHANGE_NUMBERS = {
  up: `
create table published_change (
  id bigint generated always as identity,
  noted_at timestamptz not null default now(),
  constraint pk_published_change primary key (id)
);
comment on table published_change is
  'One row for each transaction that changed something public, for an hour: looked at where NOTIFY is not heard.';

create function tell_published(what text) returns void language plpgsql as $$
begin
  perform pg_notify('published', what);
  -- Once per transaction, however many rows it writes; the setting ends with it, or with the savepoint that took it back.
  if current_setting('opev.change_noted', true) is distinct from pg_current_xact_id()::text then
    insert into published_change default values;
    perform set_config('opev.change_noted', pg_current_xact_id()::text, true);
  end if;
end $$;
${TELLERS('tell_published(')}`,
  down: `
${TELLERS("pg_notify('published', ")}
drop function tell_published(text);
drop table published_change;
`,
};
