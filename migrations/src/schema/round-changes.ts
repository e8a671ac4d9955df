/** Counts a change under a subject. In sixteen places, so that those who report on the same day seldom wait for each other. */
const count = (subject: string, of: string): string => `perform count_round_change(${subject}, ${of});`;

const OF_ORGANIZATION = 'coalesce(new.organization_id, old.organization_id)';

/**
 * Numbers that grow with whatever the figures of rounds at the desk are made of, so that they are made again when something
 * changed and not whenever they are read, and then from one index: under the id of a round its reports and extensions; under `expected` what decides
 * whether a report is expected until a round is settled; under `settled` what may change one that is.
 */
export const SCHEMA_OF_ROUND_CHANGES = {
  up: `
drop index ix_report_round;
create index ix_report_round on report (round_id, state) include (commitment_id, first_submitted_at);

create table round_change (
  subject text not null,
  place smallint not null,
  changes bigint not null,
  constraint pk_round_change primary key (subject, place)
);
comment on table round_change is
  'Grows with whatever figures of rounds at the desk are made of; written by triggers. The sum of a subject is what counts.';

create function count_round_change(subject text, changed uuid) returns void language sql as $$
  insert into round_change as kept values (count_round_change.subject, abs(hashtext(changed::text) % 16), 1)
  on conflict on constraint pk_round_change do update set changes = kept.changes + 1
$$;

create function note_report_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    ${count('old.round_id::text', 'old.commitment_id')}
  end if;
  if tg_op = 'INSERT' or new.round_id <> old.round_id then
    ${count('new.round_id::text', 'new.commitment_id')}
  end if;
  return null;
end $$;

create function note_round_change() returns trigger language plpgsql as $$
begin
  ${count('coalesce(new.round_id, old.round_id)::text', 'coalesce(new.round_id, old.round_id)')}
  return null;
end $$;

create function note_expectation_change() returns trigger language plpgsql as $$
begin
  ${count(`'expected'`, OF_ORGANIZATION)}
  if tg_table_name = 'commitment' and tg_op = 'DELETE' then
    ${count(`'settled'`, OF_ORGANIZATION)}
  end if;
  return null;
end $$;

create function note_organization_change() returns trigger language plpgsql as $$
begin
  ${count(`'expected'`, 'new.id')}
  ${count(`'settled'`, 'new.id')}
  return null;
end $$;

create trigger tr_report_round_change after insert or delete
  or update of state, round_id, commitment_id, first_submitted_at on report
  for each row execute function note_report_change();
create trigger tr_round_extension_round_change after insert or update or delete on round_extension
  for each row execute function note_round_change();
create trigger tr_round_settlement_round_change after insert or update or delete on round_settlement
  for each row execute function note_round_change();
create trigger tr_commitment_round_change after insert or delete
  or update of organization_id, starts_on, ends_on, withdrawn_on on commitment
  for each row execute function note_expectation_change();
create trigger tr_organization_pause_round_change after insert or update or delete on organization_pause
  for each row execute function note_expectation_change();
create trigger tr_organization_round_change
  after update of country_iso2, lifecycle, active_from, left_on on organization
  for each row execute function note_organization_change();
`,
  down: `
drop trigger tr_organization_round_change on organization;
drop trigger tr_organization_pause_round_change on organization_pause;
drop trigger tr_commitment_round_change on commitment;
drop trigger tr_round_settlement_round_change on round_settlement;
drop trigger tr_round_extension_round_change on round_extension;
drop trigger tr_report_round_change on report;
drop function note_organization_change();
drop function note_expectation_change();
drop function note_round_change();
drop function note_report_change();
drop function count_round_change(text, uuid);
drop table round_change;
drop index ix_report_round;
create index ix_report_round on report (round_id);
`,
};
