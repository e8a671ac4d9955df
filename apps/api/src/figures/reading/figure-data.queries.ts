import { SMALLEST_ANONYMOUS_GROUP, type Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import { IS_NAMED } from '../../platform/database/protection.sql';
import type { CountedCommitment } from '../book/figure-book';
import type { CountedRound, FigureData, FigureHead } from '../book/figure-data';
import { headCountsOf } from '../book/round-totals';
import { commitmentsOfPastDay, commitmentsOfToday } from './commitments-of-day.queries';
import { LATEST_OPENING } from './counted.sql';
import { readNamedOrganizations } from './named-organizations.queries';
import { readPlanTexts } from './plan-texts.queries';
import { countRounds } from './round-counts.queries';

/** Reads the commitments in the figures of a day, within a transaction. */
export type ReadCommitments = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedCommitment[]>;

/** Reads the rounds of a day, within a transaction. */
export type ReadRounds = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedRound[]>;

/** The day to read, and today. */
export interface DayQuery {
  readonly day: Day;
  readonly today: Day;
  /** Read the cached values and update them; without it everything is read from the database. */
  readonly readRounds?: ReadRounds;
  readonly readCommitments?: ReadCommitments;
}

/** Reads everything the figures of a day are computed from. Needs a transaction with a single snapshot (repeatable read). */
export async function readFigureData(
  manager: Pick<EntityManager, 'query'>,
  { day, today, readRounds, readCommitments }: DayQuery,
): Promise<FigureData> {
  const rounds = await (readRounds?.(manager) ?? countRounds(manager, day));
  const ofToday = (): Promise<readonly CountedCommitment[]> =>
    readCommitments?.(manager) ?? commitmentsOfToday(manager, day);
  return {
    day,
    ...(await readPlanTexts(manager)),
    ...(await readHead(manager, day, rounds)),
    organizations: await readNamedOrganizations(manager, day),
    commitments: await (day === today ? ofToday() : commitmentsOfPastDay(manager, day)),
  };
}

async function readHead(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  rounds: readonly CountedRound[],
): Promise<FigureHead> {
  const [row] = await manager.query<HeadRow[]>(HEAD, [day]);
  if (!row) throw new Error(`The plan ${FOLLOWED_PLAN} is not in the database; run the migrations.`);
  const notNamed = row.not_named < SMALLEST_ANONYMOUS_GROUP ? 0 : row.not_named;
  return {
    isDemonstration: row.demonstration,
    officialWordings: row.official,
    signatories: { active: row.named + notNamed, notNamed },
    ...headCountsOf(rounds),
  };
}

interface HeadRow {
  readonly demonstration: boolean;
  readonly official: number;
  readonly named: number;
  readonly not_named: number;
}

function isSignatoryOn(day: string): string {
  return `active_from <= ${day} and (left_on is null or left_on > ${day})`;
}

/**
 * Unnamed organizations are counted as before the latest opening of a round, and only from three on, so that nobody can read
 * the day one came or left.
 */
const HEAD = `
  with counted as (
    select (select count(*) from organization where ${IS_NAMED} and ${isSignatoryOn('$1::date')})::int as named,
      (select count(*) from organization where not ${IS_NAMED} and ${isSignatoryOn(`(${LATEST_OPENING} - 1)`)})::int as not_named
  )
  select exists (select from organization where is_demonstration) as demonstration,
    (select count(*) from activity where plan_id = plan.id and wording = 'official')::int as official,
    counted.named, counted.not_named
  from plan, counted where plan.code = '${FOLLOWED_PLAN}'`;
