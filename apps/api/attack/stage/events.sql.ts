import { IS_NAMED } from '../../src/platform/database/protection.sql';

const TODAY = `(now() at time zone 'Europe/Madrid')::date`;
/** Who is chosen is the same each time, and nothing the generator of the demonstration had in mind. */
const ANYONE = `order by hashtext(organization.slug)`;
const IS_AT_WORK = `organization.lifecycle = 'active' and organization.left_on is null and organization.active_from <= ${TODAY}`;
/** In figures, whatever the rules are by which it is placed: not waiting for a round. */
const IS_SEEN = `commitment.withdrawn_on is null and commitment.starts_on <= ${TODAY} and commitment.placement <> 'none'
  and coalesce(commitment.ends_on, 'infinity') > ${TODAY}`;

const UNNAMED = `${IS_AT_WORK} and not ${IS_NAMED}`;
const NAMED = `${IS_AT_WORK} and ${IS_NAMED}`;

/** Organisations with some commitments in figures. */
function anOrganization(condition: string): string {
  return `select organization.id from organization
    where ${condition} and (select count(*) from commitment where organization_id = organization.id and ${IS_SEEN}) >= 3
      and not exists (select from organization_pause where organization_id = organization.id)
    ${ANYONE}`;
}

function pause(condition: string): string {
  return `with chosen as (${anOrganization(condition)} limit 1),
    paused as (update organization set lifecycle = 'paused' from chosen where organization.id = chosen.id)
    insert into organization_pause (organization_id, starts_on, is_for_safety) select id, ${TODAY}, true from chosen`;
}

export const UNNAMED_ONE_PAUSES = pause(UNNAMED);
export const NAMED_ONE_PAUSES = pause(NAMED);

/** A commitment in figures of an organisation that is not named, one of the second that comes to mind: the first is paused. */
const A_COMMITMENT = `select commitment.id from commitment join organization on organization.id = commitment.organization_id
  where ${UNNAMED} and ${IS_SEEN} order by commitment.placement in ('country', 'country-goal') desc, hashtext(commitment.id::text)`;

const NEW_COMMITMENT = `
  insert into commitment (organization_id, activity_id, country_iso2, starts_on)
  select distinct on (organization.id) organization.id, activity.id, organization.country_iso2, ${TODAY}
  from organization cross join activity
  where ${UNNAMED} and not exists (select from commitment
    where organization_id = organization.id and activity_id = activity.id and withdrawn_on is null)
  order by organization.id, hashtext(activity.id::text) limit 1`;

export const COMMITMENT_STARTS = NEW_COMMITMENT;
export const COMMITMENT_ENDS = `update commitment set ends_on = greatest(starts_on, ${TODAY} - 1)
  where id = (${A_COMMITMENT} limit 1)`;
export const COMMITMENT_IS_WITHDRAWN = `update commitment set withdrawn_on = ${TODAY}
  where id = (${A_COMMITMENT} offset 1 limit 1)`;

export const WRITES_REPORT = `
  insert into report (commitment_id, round_id, state, claimed_status, progress_percent, what_was_done, audience,
    text_language, first_submitted_at, submitted_at, published_at, verified_rating)
  select commitment.id, round.id, 'published', 'completed', 100, 'Held three workshops.', 'everyone', 'en', now(), now(),
    now(), 'limited'
  from commitment join organization on organization.id = commitment.organization_id
  cross join (select id from round where opens_on <= ${TODAY} order by opens_on desc limit 1) round
  where ${UNNAMED} and ${IS_SEEN}
    and not exists (select from report where commitment_id = commitment.id and round_id = round.id)
  order by hashtext(commitment.id::text) limit 1
  returning commitment_id`;

export const SIGNATORY_JOINS = `
  insert into organization (slug, name, type, country_iso2, lifecycle, applied_on, active_from, chosen_disclosure)
  select 'fictional-newcomer', 'Newcomer (fictional)', 'ngo', iso2, 'active', ${TODAY}, ${TODAY}, 'counted-only'
  from country order by hashtext(iso2) limit 1`;

export const SIGNATORY_LEAVES = `update organization set lifecycle = 'left', left_on = ${TODAY}
  where id = (${anOrganization(UNNAMED)} offset 2 limit 1)`;

export const IS_SHOWN_LESS = `update organization set chosen_disclosure = 'counted-only'
  where id = (${anOrganization(`${UNNAMED} and chosen_disclosure = 'country-only'`)} offset 3 limit 1)`;

/** With the one that started before, too few to join anything: whoever sees them at the opening sees two. */
export const ANOTHER_COMMITMENT_WAITS = NEW_COMMITMENT;
export const A_ROUND_OPENS = `
  insert into round (plan_id, code, label, opens_on, due_on, locks_on, is_demonstration)
  select plan_id, 'demo-attack', label, ${TODAY}, ${TODAY} + 60, ${TODAY} + 90, true
  from round order by opens_on desc limit 1`;

export const IS_TIGHTENED = `update organization set least_disclosure = 'region-only'
  where id = (${anOrganization(NAMED)} offset 1 limit 1)`;
