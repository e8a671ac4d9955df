import { OBSERVATORY_TIME_ZONE } from '../../platform/clock/clock';
import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import { SHOWN_PLACEMENT } from '../../platform/database/protection.sql';

/** SQL: the instant at which the day $1 ends at the observatory. */
export const END_OF_DAY = `(($1::date + 1)::timestamp at time zone '${OBSERVATORY_TIME_ZONE}')`;

/** SQL: whether a `report` was ever public and not withdrawn; written exactly as in the indexes of public reports. */
export const ONCE_PUBLIC = `report.state in ('published', 'superseded')`;

/** SQL: the day of a `report`'s publication at the observatory; written exactly as in the indexes of public reports. */
export const PUBLISHED_ON = `((report.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date)`;

/** SQL: the latest day up to $1 on which a round opened. */
export const LATEST_OPENING = `(
  select max(round.opens_on) from round join plan on plan.id = round.plan_id
  where plan.code = '${FOLLOWED_PLAN}' and round.opens_on <= $1::date)`;

/** SQL: the instant at which that day began: groups are seen as they were then. The SQL of domain's `seenUntil`. */
export const LATEST_OPENED_AT = `(${LATEST_OPENING}::timestamp at time zone '${OBSERVATORY_TIME_ZONE}')`;

/** SQL: the current standing of every named commitment, as `stands`. */
const STANDS_NOW = `left join (
    select standing.commitment_id, standing.report_id, report.public_id, standing.claimed_status, standing.progress_percent,
      standing.verified_rating, standing.published_at, round.code as round_code
    from standing join report on report.id = standing.report_id join round on round.id = report.round_id
  ) stands on stands.commitment_id = commitment.id and commitment.placement = 'named'`;

/**
 * SQL: the standing a commitment had before an instant, as `stood`; by round, then by publication. Searched from the newest
 * round on, by index alone: most commitments are found in the first or second. The SQL of domain's `standingAsOf`: a
 * withdrawn report stood on no day.
 */
function stoodBefore(instant: string, condition: string): string {
  return `left join lateral (
    select found.*, newest.code as round_code
    from newest cross join lateral (
      select report.id as report_id, report.public_id, report.claimed_status, report.progress_percent, report.verified_rating,
        report.published_at
      from report
      where report.commitment_id = commitment.id and report.round_id = newest.id and ${ONCE_PUBLIC}
        and report.published_at < ${instant} and (report.public_until is null or report.public_until >= ${instant})
      order by report.published_at desc, report.id desc limit 1
    ) found
    order by newest.opens_on desc, found.published_at desc, found.report_id desc limit 1
  ) stood on ${condition}`;
}

/** SQL: the standings of a day, as `stood`; those of commitments named today, as `stands`. */
const STANDINGS = {
  today: `${STANDS_NOW}
  ${stoodBefore('opened.at', `commitment.placement <> 'named'`)}`,
  'a past day': stoodBefore(
    `(case commitment.placement when 'named' then coalesce($2::timestamptz, ${END_OF_DAY}) else opened.at end)`,
    'true',
  ),
} as const;

/** SQL: the rounds in which anything may have been public when the day $1 ended, newest first; when the latest opened. */
const ROUNDS = `opened as materialized (select ${LATEST_OPENED_AT} as at), newest as materialized (
    select round.id, round.code, round.opens_on from round
    where round.opens_on <= $1::date
      or exists (select from report where report.round_id = round.id and ${ONCE_PUBLIC} and ${PUBLISHED_ON} <= $1::date)
    order by round.opens_on desc
  )`;

/** SQL: whether a `commitment` of an `organization` is in the figures of the day $1. The SQL of domain's `countsInFigures`. */
export const COUNTS_IN_FIGURES = `(case ${SHOWN_PLACEMENT}
  when 'none' then false
  when 'named' then commitment.starts_on <= $1::date and organization.active_from <= $1::date
    and (commitment.withdrawn_on is null or commitment.withdrawn_on > $1::date)
  else commitment.entered_on <= $1::date end)`;

/**
 * Every commitment in the figures of the day $1 with its standing, if it has one; of a past day, as it was before the instant
 * $2, or when the day ended. The SQL of domain's `countsInFigures` and
 * `seenUntil` with `standingOf` (named, now) or `standingAsOf`; property tests hold them equal.
 */
export function countedOn(day: 'today' | 'a past day'): string {
  const stood = (column: string): string =>
    day === 'today' ? `coalesce(stands.${column}, stood.${column})` : `stood.${column}`;
  return `
  with ${ROUNDS}
  select commitment.id, commitment.public_id, commitment.organization_id, commitment.country_iso2 as country,
    ${SHOWN_PLACEMENT} as placement, activity.number as activity, goal.number as goal,
    commitment.place, commitment.starts_on::text, commitment.ends_on::text,
    ${stood('report_id')} as report_id, ${stood('public_id')} as public_report_id,
    ${stood('claimed_status')} as claimed_status, ${stood('progress_percent')} as progress_percent,
    ${stood('verified_rating')} as verified_rating, ${stood('round_code')} as round_code,
    (${stood('published_at')} at time zone '${OBSERVATORY_TIME_ZONE}')::date::text as published_on
  from commitment
  cross join opened
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  ${STANDINGS[day]}
  where plan.code = '${FOLLOWED_PLAN}'
    and ${COUNTS_IN_FIGURES}`;
}
