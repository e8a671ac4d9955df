import { closedRoundFigure, openRoundFigure } from '@opev/domain';
import type { CountedRound, FigureHead, RoundPartsQuery, RoundFigureRow, RoundByOrganization } from './figure-data';

/** Merges recounted parts into cached rounds, by id. `rounds` and `organizations` say what was recounted. */
export function withRecounted(
  cached: ReadonlyMap<string, RoundByOrganization>,
  recounted: readonly RoundByOrganization[],
  { rounds, organizations }: RoundPartsQuery,
): ReadonlyMap<string, RoundByOrganization> {
  if (organizations === 'all') {
    const others = rounds === 'all' ? [] : [...cached].filter(([id]) => !rounds.includes(id));
    return new Map([...others, ...recounted.map((round) => [round.id, round] as const)]);
  }
  const merged = new Map(cached);
  for (const round of recounted) {
    const before = cached.get(round.id);
    // A round that is not cached yet is counted whole by its own notice.
    if (!before) continue;
    const parts = new Map(before.parts);
    for (const id of organizations) parts.delete(id);
    for (const [id, part] of round.parts) parts.set(id, part);
    merged.set(round.id, { ...round, parts });
  }
  return merged;
}

/** The public figures of rounds that have opened. */
export function openedOf(rounds: readonly CountedRound[]): readonly RoundFigureRow[] {
  return rounds.flatMap(({ row }) => (row ? [row] : []));
}

/** The counts of a day that are sums over its rounds. */
export function headCountsOf(
  rounds: readonly CountedRound[],
): Pick<FigureHead, 'reportsPublished' | 'reportsNotNamed' | 'rounds'> {
  return {
    reportsPublished: rounds.reduce((sum, { published }) => sum + published, 0),
    reportsNotNamed: rounds.reduce((sum, { publishedNotNamed }) => sum + publishedNotNamed, 0),
    rounds: openedOf(rounds),
  };
}

/** Sums each round over its organizations; newest first. */
export function roundTotalsOf(rounds: Iterable<RoundByOrganization>): readonly CountedRound[] {
  return [...rounds].sort((one, other) => (one.opensOn < other.opensOn ? 1 : -1)).map(summed);
}

function summed({ id, hasOpened, isOpen, parts, ...round }: RoundByOrganization): CountedRound {
  let [published, inEffect, received, onTime, publishedNotNamed] = [0, 0, 0, 0, 0];
  for (const part of parts.values()) {
    published += part[0];
    inEffect += part[1];
    received += part[2];
    onTime += part[3];
    publishedNotNamed += part[4];
  }
  const figure = isOpen ? openRoundFigure(received) : closedRoundFigure({ inEffect, received, onTime });
  return { id, opensOn: round.opensOn, published, publishedNotNamed, row: hasOpened ? { ...round, figure } : null };
}
