import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { SHOWN_PLACEMENT } from '../platform/database/protection.sql';

/** SQL: the instant at which the day $1 ends at the observatory. */
export const END_OF_DAY = `(($1::date + 1)::timestamp at time zone '${OBSERVATORY_TIME_ZONE}')`;

/** SQL: whether a `report` was once public and not taken back; as the indexes of public reports say it. */
export const ONCE_PUBLIC = `report.state in ('published', 'superseded')`;

/** SQL: the day of a `report`'s publication at the observatory; as the indexes of public reports say it. */
export const PUBLISHED_ON = `((report.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date)`;

/**
 * SQL: whether a `report` was public when the day $1 ended, and was not taken back since. The SQL of domain's `standingAsOf`:
 * a withdrawn one was public on no day.
 */
const WAS_PUBLIC = `(${ONCE_PUBLIC} and report.published_at < ${END_OF_DAY}
  and (report.public_until is null or report.public_until >= ${END_OF_DAY}))`;

/** SQL: the standing that every commitment has now, as `stood`. */
const STANDS_NOW = `left join (
    select standing.commitment_id, standing.report_id, standing.claimed_status, standing.progress_percent,
      standing.verified_rating, standing.published_at, round.code as round_code
    from standing join report on report.id = standing.report_id join round on round.id = report.round_id
  ) stood on stood.commitment_id = commitment.id`;

/**
 * SQL: the standing that a commitment had when the day $1 ended, as `stood`; by round, then by publication. Looked for in
 * the newest round first, by index alone: most commitments are found in the first or second, and few have to be sought in all.
 */
const STOOD_THEN = `left join lateral (
    select found.*, newest.code as round_code
    from newest cross join lateral (
      select report.id as report_id, report.claimed_status, report.progress_percent, report.verified_rating,
        report.published_at
      from report
      where report.commitment_id = commitment.id and report.round_id = newest.id and ${WAS_PUBLIC}
      order by report.published_at desc, report.id desc limit 1
    ) found
    order by newest.opens_on desc, found.published_at desc, found.report_id desc limit 1
  ) stood on true`;

/** SQL: the rounds in which anything may have been public when the day $1 ended, newest first. */
const NEWEST = `newest as materialized (
    select round.id, round.code, round.opens_on from round
    where round.opens_on <= $1::date
      or exists (select from report where report.round_id = round.id and ${ONCE_PUBLIC} and ${PUBLISHED_ON} <= $1::date)
    order by round.opens_on desc
  )`;

/**
 * The body of a common table expression: every commitment in the figures of the day $1 with its standing, if it has one.
 * The SQL of domain's `isInFigures` with `standingOf` (now) or `standingAsOf` (a past day); property tests hold them equal.
 */
export function countedOn(day: 'today' | 'a past day'): string {
  return `
  ${day === 'today' ? '' : `with ${NEWEST}`}
  select commitment.id, commitment.organization_id, commitment.country_iso2 as country, country.region,
    ${SHOWN_PLACEMENT} as placement, commitment.activity_id, activity.number as activity, goal.number as goal,
    commitment.place, commitment.starts_on::text, commitment.ends_on::text,
    stood.report_id, stood.claimed_status, stood.progress_percent, stood.verified_rating, stood.round_code,
    (stood.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date::text as published_on,
    organization.chosen_disclosure, organization.least_disclosure
  from commitment
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  ${day === 'today' ? STANDS_NOW : STOOD_THEN}
  where plan.code = '${FOLLOWED_PLAN}'
    and commitment.starts_on <= $1::date
    and (commitment.withdrawn_on is null or commitment.withdrawn_on > $1::date)
    and organization.active_from <= $1::date`;
}

/** Placements under which the public may know the country. */
export const LOCATED = `('named', 'country')`;
