/**
 * Where the public may see a commitment, by the rules of `libs/domain` placing.ts: under its organization's name, in a group
 * at a step, or nowhere yet. Groups are joined at the openings of rounds, each round once. What was placed by the rules
 * before is placed anew when the application next makes its figures.
 */
export const SCHEMA_OF_PLACEMENTS = {
  up: `
alter table commitment drop constraint ck_commitment_placement;
alter table commitment alter column placement set default 'none';
alter table commitment add column entered_on date;
update commitment set placement = 'none' where placement <> 'named';
alter table commitment add constraint ck_commitment_placement
  check (placement in ('named', 'country-goal', 'country', 'activity', 'goal', 'plan', 'none'));
alter table commitment add constraint ck_commitment_entered_on
  check ((entered_on is null) = (placement in ('named', 'none')));
comment on column commitment.placement is
  'Where the public may see it; computed by libs/domain placing.ts, kept because a group is joined once and moves only whole.';
comment on column commitment.entered_on is
  'The opening day of the round with which it joined its group; from then on it is in figures.';

alter table round add column is_joined boolean not null default false;
comment on column round.is_joined is 'Whether groups were joined at its opening; that happens once.';
`,
  down: `
alter table round drop column is_joined;
alter table commitment drop constraint ck_commitment_entered_on;
alter table commitment drop constraint ck_commitment_placement;
update commitment set placement = 'plan' where placement <> 'named';
alter table commitment drop column entered_on;
alter table commitment alter column placement set default 'plan';
alter table commitment add constraint ck_commitment_placement check (placement in ('named', 'country', 'region', 'plan'));
`,
};
