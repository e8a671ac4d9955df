/** Tables whose rows the public may open or keep, by ids of their own. */
const TABLES = ['commitment', 'report'];

/**
 * Ids by which the public knows commitments and reports. When an organization is shown less openly from now on, all of its own
 * become others: whoever kept what was public under its name finds nothing of it again by them, also if it is named later.
 */
export const SCHEMA_OF_PUBLIC_IDS = {
  up: `
${TABLES.map(
  (table) => `
alter table ${table} add column public_id uuid not null default gen_random_uuid();
create unique index uq_${table}_public_id on ${table} (public_id);
comment on column ${table}.public_id is
  'By which the public knows it; another one when its organization is shown less openly.';`,
).join('\n')}

create function disclosure_rank(disclosure text) returns int language sql immutable as $$
  select array_position(array['named', 'country-only', 'region-only', 'counted-only'], disclosure)
$$;

create function renew_public_ids() returns trigger language plpgsql as $$
begin
  update commitment set public_id = gen_random_uuid() where organization_id = new.id;
  update report set public_id = gen_random_uuid()
  where commitment_id in (select id from commitment where organization_id = new.id);
  return null;
end $$;

create trigger tr_organization_tightened after update of chosen_disclosure, least_disclosure on organization
  for each row
  when (greatest(disclosure_rank(new.chosen_disclosure), disclosure_rank(new.least_disclosure))
    > greatest(disclosure_rank(old.chosen_disclosure), disclosure_rank(old.least_disclosure)))
  execute function renew_public_ids();
`,
  down: `
drop trigger tr_organization_tightened on organization;
drop function renew_public_ids();
drop function disclosure_rank(text);
${TABLES.map((table) => `alter table ${table} drop column public_id;`).join('\n')}
`,
};
