import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { isBlank } from '@opev/domain';

/** zxcvbn score from 0 to 4; from 3 on, more than a hundred million guesses are needed. */
const STRONG = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether a password is easily guessed: among the fifty thousand commonest, the person's address or name, a keyboard row,
 * one word repeated, nothing visible.
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

/** Loaded lazily: the dictionaries take a moment to read, and most starts need none. */
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [core, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new core.ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
