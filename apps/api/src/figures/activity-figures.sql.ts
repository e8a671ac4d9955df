import { CLAIMED_STATUSES, VERIFIED_RATINGS } from '@opev/domain';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { countedOn, LOCATED } from './counted.sql';

/**
 * Common table expressions that end in `figures`: one row per activity of the Plan with its figure on the day $1, of the
 * commitments located in the country $2 and of the organization $3 (null = wherever, whoever). The SQL of domain's
 * `activityFigure`; a property test holds the two equal.
 */
export const ACTIVITY_FIGURES = `
  counted as (${countedOn('today')}),
  scoped as (
    select * from counted
    where ($2::text is null or (counted.country = $2 and counted.placement in ${LOCATED}))
      and ($3::uuid is null or counted.organization_id = $3)
  ),
  figures as (
    select activity.id as activity_id, activity.number, goal.number as goal,
      count(scoped.id)::int as commitments,
      count(scoped.claimed_status)::int as reported,
      avg(scoped.progress_percent)::float8 as progress_percent,
      case
        when count(scoped.id) = 0 then 'no-commitment'
        when count(scoped.claimed_status) = 0 then 'not-reported'
        when ${counting('completed')} = count(scoped.id) then 'completed'
        when ${counting('completed')} > 0 or ${counting('in-progress')} > 0 then 'in-progress'
        when ${counting('not-started')} > 0 then 'not-started'
        else 'on-hold'
      end as status,
      ${tally('claimed_status', CLAIMED_STATUSES)} as claimed,
      ${tally('verified_rating', VERIFIED_RATINGS)} as ratings
    from activity
    join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'
    join goal on goal.id = activity.goal_id
    left join scoped on scoped.activity_id = activity.id
    group by activity.id, activity.number, goal.number
  )`;

function counting(claimed: (typeof CLAIMED_STATUSES)[number]): string {
  return `count(*) filter (where scoped.claimed_status = '${claimed}')`;
}

function tally(column: string, words: readonly string[]): string {
  const entries = words.map((word) => `'${word}', count(*) filter (where scoped.${column} = '${word}')`);
  return `jsonb_build_object(${entries.join(', ')})`;
}
