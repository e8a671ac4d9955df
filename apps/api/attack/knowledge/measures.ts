import type { FigureAnswer, ListedCommitment } from './answers';

/** Counts of commitments by name: `of`, `reported`, and each claim and rating. They can be added and subtracted. */
export type Measures = Readonly<Record<string, number>>;

/** The counts of a published figure. */
export function measuresOf({ commitments, claimed, verified }: FigureAnswer): Measures {
  return {
    of: commitments.of,
    reported: commitments.reported,
    ...prefixed('claimed', claimed),
    ...prefixed('verified', verified),
  };
}

/** The counts that commitments listed singly make. */
export function measuresOfListed(listed: readonly ListedCommitment[]): Measures {
  const counts: Record<string, number> = { of: 0, reported: 0 };
  const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  for (const { standing } of listed) {
    count('of');
    if (!standing) continue;
    count('reported');
    count(`claimed ${standing.claimedStatus}`);
    count(`verified ${standing.verifiedRating}`);
  }
  return counts;
}

/** The first less all others. */
export function minus(from: Measures, ...taken: readonly Measures[]): Measures {
  const left: Record<string, number> = { ...from };
  for (const one of taken) for (const [name, count] of Object.entries(one)) left[name] = (left[name] ?? 0) - count;
  return left;
}

/** Whether nothing is counted. */
export function isNothing(measures: Measures): boolean {
  return Object.values(measures).every((count) => count === 0);
}

/** What is counted, in words; nothing is left out but zeros. */
export function inWords(measures: Measures): string {
  const counted = Object.entries(measures).filter(([, count]) => count !== 0);
  return counted.map(([name, count]) => `${name} ${String(count)}`).join(', ');
}

function prefixed(prefix: string, counts: Readonly<Record<string, number>>): Measures {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${prefix} ${name}`, count]));
}
