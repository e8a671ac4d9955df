import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { SHOWN_PLACEMENT } from '../platform/database/protection.sql';

/** SQL: the instant at which the day $1 ends at the observatory. */
export const END_OF_DAY = `(($1::date + 1)::timestamp at time zone '${OBSERVATORY_TIME_ZONE}')`;

/**
 * SQL: whether a `report` was public when the day $1 ended, and was not taken back since. The SQL of domain's `standingAsOf`:
 * a withdrawn one was public on no day.
 */
export const WAS_PUBLIC = `(
  report.published_at < ${END_OF_DAY}
  and (report.state = 'published' or (report.state = 'superseded' and report.public_until >= ${END_OF_DAY})))`;

/** SQL: the standing that every commitment has now, as `stood`. */
const STANDS_NOW = `left join standing stood on stood.commitment_id = commitment.id`;

/** SQL: the standing that a commitment had when the day $1 ended, as `stood`; by round, then by publication. */
const STOOD_THEN = `left join lateral (
    select report.id as report_id, report.claimed_status, report.progress_percent, report.verified_rating,
      report.published_at
    from report join round on round.id = report.round_id
    where report.commitment_id = commitment.id and report.state in ('published', 'superseded') and ${WAS_PUBLIC}
    order by round.opens_on desc, report.published_at desc, report.id desc limit 1
  ) stood on true`;

/**
 * The body of a common table expression: every commitment in the figures of the day $1 with its standing, if it has one.
 * The SQL of domain's `isInFigures` with `standingOf` (now) or `standingAsOf` (a past day); property tests hold them equal.
 */
export function countedOn(day: 'today' | 'a past day'): string {
  return `
  select commitment.id, commitment.organization_id, commitment.country_iso2 as country, country.region,
    ${SHOWN_PLACEMENT} as placement, commitment.activity_id, activity.number as activity, goal.number as goal,
    commitment.place, commitment.starts_on::text, commitment.ends_on::text,
    stood.report_id, stood.claimed_status, stood.progress_percent, stood.verified_rating,
    stood_round.code as round_code,
    (stood.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date::text as published_on,
    organization.chosen_disclosure, organization.least_disclosure
  from commitment
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  ${day === 'today' ? STANDS_NOW : STOOD_THEN}
  left join report stood_report on stood_report.id = stood.report_id
  left join round stood_round on stood_round.id = stood_report.round_id
  where plan.code = '${FOLLOWED_PLAN}'
    and commitment.starts_on <= $1::date
    and (commitment.withdrawn_on is null or commitment.withdrawn_on > $1::date)
    and organization.active_from <= $1::date`;
}

/** Placements under which the public may know the country. */
export const LOCATED = `('named', 'country')`;
