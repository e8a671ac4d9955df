import { IS_NAMED } from '../../src/platform/database/protection.sql';

export const ORGANIZATIONS = `
  select id, slug, ${IS_NAMED} as "isNamed", active_from::text as "activeFrom", left_on::text as "leftOn",
    (array['named', 'country-only', 'region-only', 'counted-only'])[greatest(
      array_position(array['named', 'country-only', 'region-only', 'counted-only'], chosen_disclosure),
      array_position(array['named', 'country-only', 'region-only', 'counted-only'], least_disclosure))] as disclosure
  from organization`;

/** Columns that only some versions of the product have are taken from the row as JSON. */
const PUBLIC_ID = (table: string): string => `coalesce(to_jsonb(${table}) ->> 'public_id', ${table}.id::text)`;

export const COMMITMENTS = `
  select ${PUBLIC_ID('commitment')} as id, commitment.id::text as "internalId", commitment.organization_id as "organizationId", ${IS_NAMED} as "isNamed",
    commitment.country_iso2 as country, country.region, goal.number as goal, activity.number as activity,
    array(select theme_code from activity_theme where activity_theme.activity_id = activity.id) as themes,
    commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn", organization.active_from::text as "activeFrom",
    organization.left_on::text as "leftOn", commitment.placement,
    to_jsonb(commitment) ->> 'entered_on' as "enteredOn",
    standing.claimed_status as "claimedStatus", standing.verified_rating as "verifiedRating",
    standing.progress_percent as "progressPercent", round.code as "roundCode"
  from commitment
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  left join standing on standing.commitment_id = commitment.id
  left join report on report.id = standing.report_id
  left join round on round.id = report.round_id`;

export const REPORTS = `
  select ${PUBLIC_ID('report')} as id, report.id::text as "internalId", commitment.organization_id as "organizationId", ${IS_NAMED} as "isNamed",
    commitment.country_iso2 as country, round.code as "roundCode",
    (report.published_at at time zone 'Europe/Madrid')::date::text as "publishedOn"
  from report
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join round on round.id = report.round_id
  where report.state = 'published'`;

export const SELECT_PAUSES = `
  select organization_id as "organizationId", starts_on::text as "startsOn", resumes_on::text as "resumesOn"
  from organization_pause`;
