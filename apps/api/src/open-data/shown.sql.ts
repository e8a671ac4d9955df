import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { IS_LISTED_COMMITMENT } from '../platform/database/protection.sql';

/** SQL: columns of a listed commitment's place and organization. */
export const PLACED_COLUMNS = `
  organization.slug, organization.name as organization_name,
  commitment.country_iso2 as country, country.name as country_name, country.region,
  activity.number as activity, activity.title as activity_title, goal.number as goal, goal.title as goal_title`;

/** SQL: what PLACED_COLUMNS come from; `commitment` must be in scope. */
export const PLACED_JOINS = `
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'`;

/** SQL: whether a commitment may be listed and matches the filters goal $1, activity $2, country $3 and organization $4. */
export const IS_LISTED = `
  ${IS_LISTED_COMMITMENT}
  and organization.active_from is not null
  and ($1::int is null or goal.number = $1)
  and ($2::int is null or activity.number = $2)
  and ($3::text is null or commitment.country_iso2 = $3)
  and ($4::text is null or organization.slug = $4)`;

/** SQL: the observatory's calendar day of an instant. */
export function dayOf(instant: string): string {
  return `(${instant} at time zone '${OBSERVATORY_TIME_ZONE}')::date::text`;
}
