import type { PartsOfRounds, RoundInParts } from './round-figures.queries';

/** Rounds by id, with those parts taken from a new counting that was of these parts. */
export function withAnew(
  known: ReadonlyMap<string, RoundInParts>,
  anew: readonly RoundInParts[],
  { rounds, organizations }: PartsOfRounds,
): ReadonlyMap<string, RoundInParts> {
  if (organizations === 'all') {
    const others = rounds === 'all' ? [] : [...known].filter(([id]) => !rounds.includes(id));
    return new Map([...others, ...anew.map((round) => [round.id, round] as const)]);
  }
  const merged = new Map(known);
  for (const round of anew) {
    const before = known.get(round.id);
    // One that nobody heard of yet will be counted whole when it is.
    if (!before) continue;
    const parts = new Map(before.parts);
    for (const id of organizations) parts.delete(id);
    for (const [id, part] of round.parts) parts.set(id, part);
    merged.set(round.id, { ...round, parts });
  }
  return merged;
}
