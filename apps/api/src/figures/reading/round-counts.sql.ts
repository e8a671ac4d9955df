import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import { SHOWN_PLACEMENT } from '../../platform/database/protection.sql';
import { END_OF_DAY, LATEST_OPENED_AT, ONCE_PUBLIC } from './counted.sql';

/**
 * SQL: whether a `planned` commitment may count in a `requested` round: named ones in any, those in a group in rounds that
 * opened when they joined it or later.
 */
const MAY_COUNT = '(planned.entered_on is null or planned.entered_on <= requested.opens_on)';

/** SQL: the instant before which reports count. */
const SEEN_BEFORE = `coalesce($3::timestamptz, ${END_OF_DAY})`;

/** SQL: whether a `planned` commitment was in effect for more than half of the days of a `requested` round. */
const IS_IN_EFFECT = `(${MAY_COUNT} and 2 * (least(planned.until, requested.until) - greatest(planned.starts_on, requested.opens_on))
  > requested.until - requested.opens_on)`;

/**
 * SQL: rounds as of the day $1, newest first, with the counts of each organization. $2: ids of rounds, null for all; $4: ids
 * of organizations, for `some`. Reports count that were public before the instant $3, or at the end of the day. The few
 * corrected reports are looked up separately, so that a million others need not be grouped. No pause is read: public figures
 * must not disclose one.
 */
export function roundParts(organizations: 'all' | 'some'): string {
  return `
  with requested as (
    select round.*, round.locks_on + 1 as until, round.opens_on <= $1::date as has_opened,
      round.locks_on < $1::date as is_over
    from round join plan on plan.id = round.plan_id
    where plan.code = '${FOLLOWED_PLAN}' and ($2::uuid[] is null or round.id = any ($2))
  ), ${whatWasInEffect(organizations)}, ${whatCame(organizations)}, parts as (
    select round_id, json_object_agg(organization_id, json_build_array(coalesce(published, 0), coalesce(in_effect, 0),
      coalesce(received, 0), coalesce(on_time, 0), coalesce(published_not_named, 0))) as parts
    from received full join effective using (round_id, organization_id)
    group by round_id
  )
  select requested.id, requested.has_opened as "hasOpened", not requested.is_over as "isOpen", requested.code, requested.label,
    requested.opens_on::text as "opensOn", requested.due_on::text as "dueOn", requested.locks_on::text as "locksOn", parts.parts
  from requested left join parts on parts.round_id = requested.id
  order by requested.opens_on desc`;
}

/**
 * SQL: for the `requested` rounds, the `planned` commitments that may count, with the days they are in effect (and since
 * when one in a group is counted), and how many were `effective` in each closed round.
 */
function whatWasInEffect(organizations: 'all' | 'some'): string {
  return `planned as materialized (
    select commitment.id, commitment.organization_id, commitment.entered_on,
      greatest(commitment.starts_on, organization.active_from) as starts_on,
      -- The least of nothing is nothing: without any end it is the end of days.
      coalesce(least(commitment.ends_on + 1, commitment.withdrawn_on, organization.left_on), 'infinity') as until,
      organization.country_iso2
    from commitment
    join organization on organization.id = commitment.organization_id and organization.active_from is not null
    join activity on activity.id = commitment.activity_id
    join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'
    where ${SHOWN_PLACEMENT} <> 'none'
      ${organizations === 'all' ? '' : 'and commitment.organization_id = any ($4::uuid[])'}
  ), effective as (
    select requested.id as round_id, planned.organization_id, count(*)::int as in_effect
    from requested join planned on ${IS_IN_EFFECT}
    where requested.is_over
    group by requested.id, planned.organization_id
  )`;
}

/**
 * SQL: the reports that were public when the day ended, each `corrected` one once, and those `received` from every
 * organization. The few corrected ones are materialized: without statistics PostgreSQL would read them again for every
 * commitment.
 */
function whatCame(organizations: 'all' | 'some'): string {
  const came = `report.round_id in (select id from requested) and report.published_at < ${SEEN_BEFORE}
      ${organizations === 'all' ? '' : 'and report.commitment_id in (select id from planned)'}`;
  const uncorrected = `${ONCE_PUBLIC} and report.public_until is null`;
  const isInTime = `(seen.first_submitted_at at time zone country.time_zone)::date
        <= greatest(requested.due_on, extension.due_on)`;
  return `corrected as materialized (
    select report.commitment_id, report.round_id, min(report.first_submitted_at) as first_submitted_at,
      bool_or(report.public_until >= ${SEEN_BEFORE}) as is_received
    from report
    where ${came} and report.state = 'superseded'
    group by report.commitment_id, report.round_id
  ), came as ${organizations === 'all' ? '' : 'materialized '}(
    -- Every commitment that was reported on, once. A correction that comes later does not make late what came in time.
    select report.commitment_id, report.round_id,
      least(report.first_submitted_at, corrected.first_submitted_at) as first_submitted_at
    from report left join corrected using (commitment_id, round_id)
    where ${came} and ${uncorrected}
    union all
    select commitment_id, round_id, first_submitted_at from corrected
    where is_received and not exists (
      select from report
      where ${came} and ${uncorrected}
        and report.commitment_id = corrected.commitment_id and report.round_id = corrected.round_id)
  ), came_before as materialized (
    -- The same of those in a group, as it was before the latest round opened.
    select report.commitment_id, report.round_id, min(report.first_submitted_at) as first_submitted_at
    from (select ${LATEST_OPENED_AT} as at) opened
    cross join planned join report on report.commitment_id = planned.id
    where planned.entered_on is not null and report.round_id in (select id from requested) and ${ONCE_PUBLIC}
      and report.published_at < opened.at
    group by report.commitment_id, report.round_id
    having bool_or(report.public_until is null or report.public_until >= opened.at)
  ), seen as (
    select came.* from came join planned on planned.id = came.commitment_id where planned.entered_on is null
    union all
    select * from came_before
  ), received as (
    select requested.id as round_id, planned.organization_id,
      (count(*) filter (where planned.entered_on is null or planned.entered_on <= $1::date))::int as published,
      (count(*) filter (where planned.entered_on <= $1::date))::int as published_not_named,
      (count(*) filter (where case when requested.is_over then ${IS_IN_EFFECT} else ${MAY_COUNT} end))::int as received,
      (count(*) filter (where requested.is_over and ${IS_IN_EFFECT} and ${isInTime}))::int as on_time
    from seen
    join requested on requested.id = seen.round_id
    join planned on planned.id = seen.commitment_id
    join country on country.iso2 = planned.country_iso2
    left join round_extension extension
      on extension.round_id = requested.id and extension.organization_id = planned.organization_id
    group by requested.id, planned.organization_id
  )`;
}
