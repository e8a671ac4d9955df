import type { Day, LocalizedText, RoundFigure } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { END_OF_DAY } from './counted.sql';

/** A round and what it brought in. */
export interface RoundFigureRow {
  readonly code: string;
  readonly label: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  readonly figure: RoundFigure;
}

/** A round of the Plan as it was counted. */
export interface CountedRound {
  readonly id: string;
  readonly opensOn: Day;
  /** Reports in it that were public, whether they were expected or not. */
  readonly published: number;
  /** Null until it opens. */
  readonly row: RoundFigureRow | null;
}

/**
 * What every round that had opened brought in by the end of a day, newest first: reports public then. The SQL of domain's
 * `isExpectedIn`, `dueOnFor`, `isOnTime` and `roundFigure`; a property test holds the two equal.
 */
export async function roundFigures(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly RoundFigureRow[]> {
  return openedOf(await countRounds(manager, day, 'all'));
}

/** The figures of the rounds that have opened. */
export function openedOf(rounds: readonly CountedRound[]): readonly RoundFigureRow[] {
  return rounds.flatMap(({ row }) => (row ? [row] : []));
}

/** Counts rounds on a day, all of them or those of these ids; newest first. */
export async function countRounds(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  ids: ReadonlySet<string> | 'all',
): Promise<readonly CountedRound[]> {
  const rows = await manager.query<Row[]>(ROUND_FIGURES, [day, ids === 'all' ? null : [...ids]]);
  return rows.map((row) => ({
    id: row.id,
    opensOn: row.opens_on,
    published: row.published,
    row: row.has_opened ? figureRow(row) : null,
  }));
}

function figureRow({ expected, received, on_time, ...row }: Row): RoundFigureRow {
  return {
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
  };
}

interface Row {
  readonly id: string;
  readonly has_opened: boolean;
  readonly code: string;
  readonly label: LocalizedText;
  readonly opens_on: Day;
  readonly due_on: Day;
  readonly locks_on: Day;
  readonly published: number;
  readonly expected: number;
  readonly received: number;
  readonly on_time: number;
}

const ROUND_FIGURES = `
  with asked as (
    select round.*, least(round.due_on, $1::date) as judged_on, round.opens_on <= $1::date as has_opened
    from round join plan on plan.id = round.plan_id
    where plan.code = '${FOLLOWED_PLAN}' and ($2::uuid[] is null or round.id = any ($2))
  ), came as materialized (
    -- Every commitment that was reported on, once. A correction that comes later does not make late what came in time.
    select report.round_id, report.commitment_id, min(report.first_submitted_at) as first_submitted_at,
      bool_or(report.public_until is null or report.public_until >= ${END_OF_DAY}) as is_received
    from report
    where report.round_id in (select id from asked)
      and report.state in ('published', 'superseded') and report.published_at < ${END_OF_DAY}
    group by report.round_id, report.commitment_id
  ), published as (
    select round_id, count(*)::int as published from came where is_received group by round_id
  ), expected as (
    select asked.id as round_id, greatest(asked.due_on, extension.due_on) as due_on,
      coalesce(came.is_received, false) as is_received,
      (came.first_submitted_at at time zone country.time_zone)::date as first_came_on
    from asked
    join activity on activity.plan_id = asked.plan_id
    join commitment on commitment.activity_id = activity.id
      and commitment.starts_on <= asked.judged_on
      and (commitment.ends_on is null or commitment.ends_on >= asked.opens_on)
      and (commitment.withdrawn_on is null or commitment.withdrawn_on > asked.judged_on)
    join organization on organization.id = commitment.organization_id
      and organization.active_from <= asked.judged_on
      and (organization.left_on is null or organization.left_on > asked.judged_on)
    join country on country.iso2 = organization.country_iso2
    left join round_extension extension
      on extension.round_id = asked.id and extension.organization_id = organization.id
    left join came on came.round_id = asked.id and came.commitment_id = commitment.id
    where asked.has_opened and not exists (
      select from organization_pause pause
      where pause.organization_id = organization.id and pause.starts_on <= asked.judged_on
        and (pause.resumes_on is null or pause.resumes_on > asked.judged_on))
  ), figures as (
    select round_id, count(*)::int as expected,
      (count(*) filter (where is_received))::int as received,
      (count(*) filter (where is_received and first_came_on <= due_on))::int as on_time
    from expected group by round_id
  )
  select asked.id, asked.has_opened, asked.code, asked.label, asked.opens_on::text, asked.due_on::text,
    asked.locks_on::text, coalesce(published.published, 0) as published, coalesce(figures.expected, 0) as expected,
    coalesce(figures.received, 0) as received, coalesce(figures.on_time, 0) as on_time
  from asked
  left join published on published.round_id = asked.id
  left join figures on figures.round_id = asked.id
  order by asked.opens_on desc`;
