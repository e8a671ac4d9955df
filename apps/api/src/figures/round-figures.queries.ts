import type { Day, LocalizedText, RoundFigure } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { roundParts } from './round-parts.sql';

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

/** What the commitments of one organization brought in: published, expected, received, on time. */
export type PartOfRound = readonly [published: number, expected: number, received: number, onTime: number];

/** A round of the Plan, counted organization by organization. */
export interface RoundInParts extends Omit<RoundFigureRow, 'figure'> {
  readonly id: string;
  readonly hasOpened: boolean;
  /** By organization; one without any report, of which none was expected, may be missing. */
  readonly parts: ReadonlyMap<string, PartOfRound>;
}

/** Which parts of which rounds to count: by id, or every one. */
export interface PartsOfRounds {
  readonly rounds: readonly string[] | 'all';
  readonly organizations: readonly string[] | 'all';
}

/**
 * What every round that had opened brought in by the end of a day, newest first: reports public then. The SQL of domain's
 * `isExpectedIn`, `dueOnFor`, `isOnTime` and `roundFigure`; a property test holds the two equal.
 */
export async function roundFigures(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly RoundFigureRow[]> {
  return openedOf(await countRounds(manager, day));
}

/** The figures of the rounds that have opened. */
export function openedOf(rounds: readonly CountedRound[]): readonly RoundFigureRow[] {
  return rounds.flatMap(({ row }) => (row ? [row] : []));
}

/** Counts every round on a day; newest first. */
export async function countRounds(manager: Pick<EntityManager, 'query'>, day: Day): Promise<readonly CountedRound[]> {
  return countedOf(await countPartsOfRounds(manager, day, { rounds: 'all', organizations: 'all' }));
}

/** Counts rounds on a day, organization by organization. */
export async function countPartsOfRounds(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  { rounds, organizations }: PartsOfRounds,
): Promise<readonly RoundInParts[]> {
  const parameters = [day, rounds === 'all' ? null : rounds, ...(organizations === 'all' ? [] : [organizations])];
  const rows = await manager.query<Row[]>(roundParts(organizations === 'all' ? 'all' : 'some'), parameters);
  return rows.map(({ parts, ...round }) => ({ ...round, parts: new Map(Object.entries(parts ?? {})) }));
}

interface Row extends Omit<RoundInParts, 'parts'> {
  readonly parts: Readonly<Record<string, PartOfRound>> | null;
}

/** Rounds as the sums of their parts; newest first. */
export function countedOf(rounds: Iterable<RoundInParts>): readonly CountedRound[] {
  return [...rounds].sort((one, other) => (one.opensOn < other.opensOn ? 1 : -1)).map(summed);
}

function summed({ id, hasOpened, parts, ...round }: RoundInParts): CountedRound {
  let [published, expected, received, onTime] = [0, 0, 0, 0];
  for (const part of parts.values()) {
    published += part[0];
    expected += part[1];
    received += part[2];
    onTime += part[3];
  }
  const figure = {
    expected,
    received,
    onTime,
    completenessPercent: expected === 0 ? null : (100 * received) / expected,
    timelinessPercent: expected === 0 ? null : (100 * onTime) / expected,
  };
  return { id, opensOn: round.opensOn, published, row: hasOpened ? { ...round, figure } : null };
}
