import type { Day, LocalizedText, RoundFigure } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { END_OF_DAY, WAS_PUBLIC } from './counted.sql';

/** A round and what it brought in. */
export interface RoundFigureRow {
  readonly code: string;
  readonly label: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  readonly figure: RoundFigure;
}

/**
 * What every round that had opened brought in by the end of a day, newest first: reports public then. The SQL of domain's
 * `isExpectedIn`, `dueOnFor`, `isOnTime` and `roundFigure`; a property test holds the two equal.
 */
export async function roundFigures(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly RoundFigureRow[]> {
  const rows = await manager.query<Row[]>(ROUND_FIGURES, [day]);
  return rows.map(({ expected, received, on_time, ...row }) => ({
    code: row.code,
    label: row.label,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    locksOn: row.locks_on,
    figure: {
      expected,
      received,
      onTime: on_time,
      completenessPercent: expected === 0 ? null : (100 * received) / expected,
      timelinessPercent: expected === 0 ? null : (100 * on_time) / expected,
    },
  }));
}

interface Row {
  readonly code: string;
  readonly label: LocalizedText;
  readonly opens_on: Day;
  readonly due_on: Day;
  readonly locks_on: Day;
  readonly expected: number;
  readonly received: number;
  readonly on_time: number;
}

const ROUND_FIGURES = `
  with opened as (
    select round.*, least(round.due_on, $1::date) as judged_on
    from round join plan on plan.id = round.plan_id
    where plan.code = '${FOLLOWED_PLAN}' and round.opens_on <= $1::date
  ), expected as (
    select opened.id as round_id, commitment.id as commitment_id,
      greatest(opened.due_on, extension.due_on) as due_on,
      came.is_received, (came.first_submitted_at at time zone country.time_zone)::date as first_came_on
    from opened
    join activity on activity.plan_id = opened.plan_id
    join commitment on commitment.activity_id = activity.id
      and commitment.starts_on <= opened.judged_on
      and (commitment.ends_on is null or commitment.ends_on >= opened.opens_on)
      and (commitment.withdrawn_on is null or commitment.withdrawn_on > opened.judged_on)
    join organization on organization.id = commitment.organization_id
      and organization.active_from <= opened.judged_on
      and (organization.left_on is null or organization.left_on > opened.judged_on)
    join country on country.iso2 = organization.country_iso2
    left join round_extension extension
      on extension.round_id = opened.id and extension.organization_id = organization.id
    left join lateral (
      -- A correction that comes later does not make late what came in time.
      select coalesce(bool_or(${WAS_PUBLIC}), false) as is_received, min(first_submitted_at) as first_submitted_at
      from report
      where report.commitment_id = commitment.id and report.round_id = opened.id
        and report.state in ('published', 'superseded') and report.published_at < ${END_OF_DAY}
    ) came on true
    where not exists (
      select from organization_pause pause
      where pause.organization_id = organization.id and pause.starts_on <= opened.judged_on
        and (pause.resumes_on is null or pause.resumes_on > opened.judged_on))
  )
  select opened.code, opened.label, opened.opens_on::text, opened.due_on::text, opened.locks_on::text,
    count(expected.commitment_id)::int as expected,
    (count(*) filter (where expected.is_received))::int as received,
    (count(*) filter (where expected.is_received and expected.first_came_on <= expected.due_on))::int as on_time
  from opened
  left join expected on expected.round_id = opened.id
  group by opened.id, opened.code, opened.label, opened.opens_on, opened.due_on, opened.locks_on
  order by opened.opens_on desc`;
