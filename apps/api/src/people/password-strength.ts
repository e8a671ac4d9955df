import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { isBlank } from '@opev/domain';

/** From 0 to 4; from 3 on more than a hundred million tries are needed, by who tries what people choose first. */
const STRONG = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether somebody who knows the person would soon guess a password: one of the fifty thousand commonest, the person's own
 * address or name, a row of keys, one word over and over, nothing that can be seen.
 */
export async function isEasilyGuessed(password: string, person: { email: string; name: string }): Promise<boolean> {
  if (isBlank(password)) return true;
  estimator ??= makeEstimator();
  const known = [person.email, ...person.email.split('@'), person.name, ...person.name.split(/\s+/)];
  return (
    (await estimator).check(
      password,
      known.filter((word) => word.length > 2),
    ).score < STRONG
  );
}

/** The lists take a moment to read, and most starts need none. */
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [core, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new core.ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
