import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. `algorithm: 2` is argon2id (the package's const enum cannot be imported). */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The stored form of a password: a salted argon2id hash in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Computed at the start, or the first unknown account would take twice as long. */
const nobodysHash = hashPassword('nobody has this password');

/**
 * Verifies a password. Without a hash (unknown address) it takes as long and answers false, so that timing does not disclose
 * who has an account.
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash), password).catch(() => false);
  return isRight && passwordHash !== null;
}
