import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. `algorithm: 2` is argon2id (the package's const enum cannot be imported). */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is kept of a password: an argon2id hash in PHC form, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Made before anybody asks, or the first unknown account would take twice as long. */
const nobodysHash = hashPassword('nobody has this password');

/**
 * Whether a password is the one behind a hash. Without a hash (nobody has that address) it takes as long and says no, so
 * that the time of an answer does not tell who has an account.
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash), password).catch(() => false);
  return isRight && passwordHash !== null;
}
