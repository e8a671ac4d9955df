/**
 * Which commitments a locked round expected a report on, written once by the application (`rounds/round-settlement.ts`), so
 * that later changes of pauses or dates do not move it.
 *
 * Pauses are in no public figure any more, so nobody public is told of them: neither of their rows nor of the lifecycle that
 * goes with them. Snapshots that were kept before counted what was expected, which told of pauses; they lose their rounds.
 */
export const SCHEMA_OF_ROUND_SETTLEMENTS = {
  up: `
create table round_settlement (
  round_id uuid not null,
  settled_at timestamptz not null default now(),
  constraint pk_round_settlement primary key (round_id),
  constraint fk_round_settlement_round foreign key (round_id) references round (id) on delete cascade
);
create table round_expectation (
  round_id uuid not null,
  commitment_id uuid not null,
  constraint pk_round_expectation primary key (round_id, commitment_id),
  constraint fk_round_expectation_round foreign key (round_id) references round_settlement (round_id) on delete cascade,
  constraint fk_round_expectation_commitment foreign key (commitment_id) references commitment (id) on delete cascade
);
create index ix_round_expectation_commitment on round_expectation (commitment_id);
comment on table round_expectation is 'On which commitments a settled round expected a report; for staff only: it tells of pauses.';

comment on table round_settlement is 'Rounds whose expectation is settled; written once, when they are locked.';

drop trigger tr_organization_pause_emptied on organization_pause;
drop trigger tr_organization_pause_published on organization_pause;
drop trigger tr_organization_published on organization;
create trigger tr_organization_published after insert or delete on organization
  for each row execute function notify_of_part();
create trigger tr_organization_changed after update on organization
  for each row when (to_jsonb(old) - 'lifecycle' is distinct from to_jsonb(new) - 'lifecycle')
  execute function notify_of_part();

update figures_snapshot set head = jsonb_set(head, '{rounds}', '[]')
where jsonb_path_exists(head, '$.rounds[*].figure.expected');
`,
  down: `
drop trigger tr_organization_changed on organization;
drop trigger tr_organization_published on organization;
create trigger tr_organization_published after insert or update or delete on organization
  for each row execute function notify_of_part();
create trigger tr_organization_pause_published after insert or update or delete on organization_pause
  for each row execute function notify_of_organization();
create trigger tr_organization_pause_emptied after truncate on organization_pause
  for each statement execute function notify_published();
update figures_snapshot set head = jsonb_set(head, '{rounds}', '[]')
where jsonb_path_exists(head, '$.rounds[*].figure.isOpen');
drop table round_expectation;
drop table round_settlement;
`,
};
