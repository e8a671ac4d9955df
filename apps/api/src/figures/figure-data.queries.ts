import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { IS_NAMED } from '../platform/database/protection.sql';
import { commitmentsOfPastDay, commitmentsOfToday } from './commitments-of-day.queries';
import type { CountedCommitment } from './figure-book';
import { readNamedOrganizations, type NamedOrganization } from './named-organizations.queries';
import { readPlanTexts, type PlanTexts } from './plan-texts.queries';
import { countRounds, openedOf, type CountedRound, type RoundFigureRow } from './round-figures.queries';
import type { ReadCommitments } from './commitments-in-memory';
import type { ReadRounds } from './rounds-of-today';

/** Counts of a day that are not made of its commitments. */
export interface FigureHead {
  readonly isDemonstration: boolean;
  readonly officialWordings: number;
  readonly reportsPublished: number;
  readonly signatories: { readonly active: number; readonly notNamed: number };
  /** Newest first. */
  readonly rounds: readonly RoundFigureRow[];
}

/** Everything the public figures of a day are made of, as it was at one instant. */
export interface FigureData extends PlanTexts, FigureHead {
  /** The day the figures are of. */
  readonly day: Day;
  /** Named ones that are or were signatories. */
  readonly organizations: readonly NamedOrganization[];
  readonly commitments: readonly CountedCommitment[];
}

/** The day to read, and the day on which it is read. */
export interface DayAsked {
  readonly day: Day;
  readonly today: Day;
  /** How what is in memory is used and brought up to date; read anew when left out. */
  readonly readRounds?: ReadRounds;
  readonly readCommitments?: ReadCommitments;
}

/** Reads it all. Call it in a transaction that sees one instant (repeatable read). */
export async function readFigureData(
  manager: Pick<EntityManager, 'query'>,
  { day, today, readRounds, readCommitments }: DayAsked,
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
  return {
    isDemonstration: row.demonstration,
    officialWordings: row.official,
    reportsPublished: rounds.reduce((sum, { published }) => sum + published, 0),
    signatories: { active: row.active, notNamed: row.not_named },
    rounds: openedOf(rounds),
  };
}

interface HeadRow {
  readonly demonstration: boolean;
  readonly official: number;
  readonly active: number;
  readonly not_named: number;
}

const HEAD = `
  with signatory as (
    select ${IS_NAMED} as is_named from organization
    where active_from <= $1::date and (left_on is null or left_on > $1::date)
  )
  select exists (select from organization where is_demonstration) as demonstration,
    (select count(*) from activity where plan_id = plan.id and wording = 'official')::int as official,
    (select count(*) from signatory)::int as active,
    (select count(*) from signatory where not is_named)::int as not_named
  from plan where plan.code = '${FOLLOWED_PLAN}'`;
