import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { SHOWN_PLACEMENT } from '../platform/database/protection.sql';

/**
 * The body of a common table expression: every commitment in the figures of the day $1 with its standing, if it has one.
 * The SQL of domain's `isInFigures`; a property test holds the two equal.
 */
export const COUNTED = `
  select commitment.id, commitment.organization_id, commitment.country_iso2 as country, ${SHOWN_PLACEMENT} as placement,
    commitment.activity_id, activity.number as activity, goal.number as goal,
    standing.claimed_status, standing.progress_percent, standing.verified_rating
  from commitment
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  left join standing on standing.commitment_id = commitment.id
  where plan.code = '${FOLLOWED_PLAN}'
    and commitment.starts_on <= $1::date
    and (commitment.withdrawn_on is null or commitment.withdrawn_on > $1::date)
    and organization.active_from <= $1::date`;

/** Placements under which the public may know the country. */
export const LOCATED = `('named', 'country')`;
