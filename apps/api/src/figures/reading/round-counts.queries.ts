import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import type { CountedRound, OrganizationRoundCounts, RoundPartsQuery, RoundByOrganization } from '../book/figure-data';
import { roundTotalsOf } from '../book/round-totals';
import { roundParts } from './round-counts.sql';

/**
 * Counts every round as of a day, or `before` an instant of it; newest first. The SQL of domain's `isInEffectDuring`,
 * `dueOnFor`, `isOnTime`, `openRoundFigure` and `closedRoundFigure`; a property test holds the two equal.
 */
export async function countRounds(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  before: Date | null = null,
): Promise<readonly CountedRound[]> {
  return roundTotalsOf(await countRoundParts(manager, day, { rounds: 'all', organizations: 'all' }, before));
}

/** Counts rounds as of a day, separately for each organization. */
export async function countRoundParts(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  { rounds, organizations }: RoundPartsQuery,
  before: Date | null = null,
): Promise<readonly RoundByOrganization[]> {
  const parameters = [
    day,
    rounds === 'all' ? null : rounds,
    before,
    ...(organizations === 'all' ? [] : [organizations]),
  ];
  const rows = await manager.query<Row[]>(roundParts(organizations === 'all' ? 'all' : 'some'), parameters);
  return rows.map(({ parts, ...round }) => ({ ...round, parts: new Map(Object.entries(parts ?? {})) }));
}

interface Row extends Omit<RoundByOrganization, 'parts'> {
  readonly parts: Readonly<Record<string, OrganizationRoundCounts>> | null;
}
