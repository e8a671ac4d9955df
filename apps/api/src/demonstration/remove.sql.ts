const DEMONSTRATION_ORGANIZATIONS = 'select id from organization where is_demonstration';
const DEMONSTRATION_PEOPLE = 'select id from person where is_demonstration';
const DEMONSTRATION_COMMITMENTS = `select id from commitment where organization_id in (${DEMONSTRATION_ORGANIZATIONS})`;
const DEMONSTRATION_REPORTS = `select id from report where commitment_id in (${DEMONSTRATION_COMMITMENTS})`;

/** Rounds in which a real organization reported or was given more time. */
export const KEPT_ROUNDS = `
  update round set is_demonstration = false
  where is_demonstration and (
    exists (select from report where report.round_id = round.id and report.commitment_id not in (${DEMONSTRATION_COMMITMENTS}))
    or exists (select from round_extension where round_extension.round_id = round.id
      and round_extension.organization_id not in (${DEMONSTRATION_ORGANIZATIONS})))
  returning code`;

/** Countries in which a real organization sits or works, or that the reference data speaks of. */
export const KEPT_COUNTRIES = `
  update country set is_demonstration = false
  where is_demonstration and (
    exists (select from organization where country_iso2 = country.iso2 and not is_demonstration)
    or exists (select from commitment where country_iso2 = country.iso2 and organization_id not in (${DEMONSTRATION_ORGANIZATIONS}))
    or exists (select from good_practice where good_practice.country_iso2 = country.iso2))
  returning iso2 as code`;

/** Audit entries of demonstration data. What a demonstration person did to real data stays in the trail, without the deleted person. */
const AUDIT = `
  delete from audit_entry
  where organization_id in (${DEMONSTRATION_ORGANIZATIONS})
    or (subject_type, subject_id) in (
      select 'organization', id::text from organization where is_demonstration
      union all select 'person', id::text from person where is_demonstration
      union all select 'round', id::text from round where is_demonstration
      union all select 'country', iso2 from country where is_demonstration
      union all select 'commitment', id::text from (${DEMONSTRATION_COMMITMENTS}) as commitments
      union all select 'report', id::text from (${DEMONSTRATION_REPORTS}) as reports)`;
const AUDIT_ACTORS = `
  update audit_entry set actor_id = null, detail = detail || '{"actor": "demonstration"}'
  where actor_id in (${DEMONSTRATION_PEOPLE})`;

/** Deletions in the order foreign keys allow; `what` names those that are counted for the user. */
export const REMOVAL: readonly { readonly what: string | null; readonly statement: string }[] = [
  // Snapshots with invented figures must not be found again.
  { what: null, statement: 'delete from figures_snapshot' },
  { what: null, statement: 'delete from figures_part' },
  { what: null, statement: AUDIT },
  { what: null, statement: AUDIT_ACTORS },
  { what: null, statement: `delete from idempotency_key where subject_id in (${DEMONSTRATION_REPORTS})` },
  {
    what: null,
    statement: `update organization set parent_id = null where not is_demonstration and parent_id in (${DEMONSTRATION_ORGANIZATIONS})`,
  },
  { what: null, statement: `delete from standing where commitment_id in (${DEMONSTRATION_COMMITMENTS})` },
  { what: 'reviews', statement: `delete from review where report_id in (${DEMONSTRATION_REPORTS})` },
  { what: null, statement: `delete from report_event where report_id in (${DEMONSTRATION_REPORTS})` },
  { what: 'reports', statement: `delete from report where commitment_id in (${DEMONSTRATION_COMMITMENTS})` },
  {
    what: 'commitments',
    statement: `delete from commitment where organization_id in (${DEMONSTRATION_ORGANIZATIONS})`,
  },
  { what: 'organisations', statement: 'delete from organization where is_demonstration' },
  { what: 'people', statement: 'delete from person where is_demonstration' },
  { what: 'rounds', statement: 'delete from round where is_demonstration' },
  { what: 'countries', statement: 'delete from country where is_demonstration' },
];
