import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import type { CountedRound, PartOfRound, PartsOfRounds, RoundInParts } from '../book/figure-data';
import { countedOf } from '../book/rounds-in-parts';
import { roundParts } from './round-parts.sql';

/**
 * Counts every round on a day; newest first: reports public by its end, or `before` an instant of it. The SQL of domain's `isInEffectDuring`, `dueOnFor`,
 * `isOnTime`, `openRoundFigure` and `closedRoundFigure`; a property test holds the two equal.
 */
export async function countRounds(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  before: Date | null = null,
): Promise<readonly CountedRound[]> {
  return countedOf(await countPartsOfRounds(manager, day, { rounds: 'all', organizations: 'all' }, before));
}

/** Counts rounds on a day, organization by organization. */
export async function countPartsOfRounds(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  { rounds, organizations }: PartsOfRounds,
  before: Date | null = null,
): Promise<readonly RoundInParts[]> {
  const parameters = [
    day,
    rounds === 'all' ? null : rounds,
    before,
    ...(organizations === 'all' ? [] : [organizations]),
  ];
  const rows = await manager.query<Row[]>(roundParts(organizations === 'all' ? 'all' : 'some'), parameters);
  return rows.map(({ parts, ...round }) => ({ ...round, parts: new Map(Object.entries(parts ?? {})) }));
}

interface Row extends Omit<RoundInParts, 'parts'> {
  readonly parts: Readonly<Record<string, PartOfRound>> | null;
}
