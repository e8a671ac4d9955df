import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { END_OF_DAY, ONCE_PUBLIC } from './counted.sql';

/** SQL: whether a commitment is one that an organization active in a round (a `member`) is expected to report on. */
const IS_IN_ROUND = `(
  planned.starts_on <= member.judged_on
  and (planned.ends_on is null or planned.ends_on >= member.opens_on)
  and (planned.withdrawn_on is null or planned.withdrawn_on > member.judged_on))`;

/**
 * Rounds on the day $1, newest first, each with what the organizations brought in: all rounds, or those of the ids $2;
 * all organizations, or `some`, those of the ids $3. Corrected reports are few and looked at apart, so that a million
 * others need not be grouped.
 */
export function roundParts(organizations: 'all' | 'some'): string {
  return `
  with asked as (
    select round.*, least(round.due_on, $1::date) as judged_on, round.opens_on <= $1::date as has_opened
    from round join plan on plan.id = round.plan_id
    where plan.code = '${FOLLOWED_PLAN}' and ($2::uuid[] is null or round.id = any ($2))
  ), ${whatWasExpected(organizations)}, ${whatCame(organizations)}, parts as (
    select round_id, json_object_agg(organization_id, json_build_array(coalesce(published, 0), coalesce(expected, 0),
      coalesce(received, 0), coalesce(on_time, 0))) as parts
    from received full join expected using (round_id, organization_id)
    group by round_id
  )
  select asked.id, asked.has_opened as "hasOpened", asked.code, asked.label, asked.opens_on::text as "opensOn",
    asked.due_on::text as "dueOn", asked.locks_on::text as "locksOn", parts.parts
  from asked left join parts on parts.round_id = asked.id
  order by asked.opens_on desc`;
}

/** SQL: from what was `asked`, `planned` commitments, every `member` of a round, and how many reports are `expected` of it. */
function whatWasExpected(organizations: 'all' | 'some'): string {
  const isAsked = (column: string): string => (organizations === 'all' ? 'true' : `${column} = any ($3::uuid[])`);
  return `planned as materialized (
    select commitment.id, commitment.organization_id, commitment.starts_on, commitment.ends_on, commitment.withdrawn_on
    from commitment
    join activity on activity.id = commitment.activity_id
    join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'
    where ${isAsked('commitment.organization_id')}
  ), member as materialized (
    -- The organizations that were active when a round is judged.
    select asked.id as round_id, asked.opens_on, asked.judged_on, organization.id as organization_id,
      greatest(asked.due_on, extension.due_on) as due_on, country.time_zone
    from asked
    join organization on ${isAsked('organization.id')} and organization.active_from <= asked.judged_on
      and (organization.left_on is null or organization.left_on > asked.judged_on)
    join country on country.iso2 = organization.country_iso2
    left join round_extension extension
      on extension.round_id = asked.id and extension.organization_id = organization.id
    where asked.has_opened and not exists (
      select from organization_pause pause
      where pause.organization_id = organization.id and pause.starts_on <= asked.judged_on
        and (pause.resumes_on is null or pause.resumes_on > asked.judged_on))
  ), expected as (
    select member.round_id, member.organization_id, count(*)::int as expected
    from member join planned on planned.organization_id = member.organization_id
    where ${IS_IN_ROUND}
    group by member.round_id, member.organization_id
  )`;
}

/**
 * SQL: the reports public when the day ended, each `corrected` one once, and those `received` of every organization. Few of
 * them are read once and kept: without statistics PostgreSQL would read them again for every commitment.
 */
function whatCame(organizations: 'all' | 'some'): string {
  const came = `report.round_id in (select id from asked) and report.published_at < ${END_OF_DAY}
      ${organizations === 'all' ? '' : 'and report.commitment_id in (select id from planned)'}`;
  const uncorrected = `${ONCE_PUBLIC} and report.public_until is null`;
  return `corrected as materialized (
    select report.commitment_id, report.round_id, min(report.first_submitted_at) as first_submitted_at,
      bool_or(report.public_until >= ${END_OF_DAY}) as is_received
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
  ), received as (
    select came.round_id, planned.organization_id, count(*)::int as published,
      count(member.round_id)::int as received,
      (count(*) filter (where (came.first_submitted_at at time zone member.time_zone)::date <= member.due_on))::int
        as on_time
    from came
    join planned on planned.id = came.commitment_id
    left join member on member.round_id = came.round_id and member.organization_id = planned.organization_id
      and ${IS_IN_ROUND}
    group by came.round_id, planned.organization_id
  )`;
}
