import { randomBytes } from 'node:crypto';
import { LIMITS } from '@opev/contract';
import { isEasilyGuessed } from '../people/password-strength';
import { CommandFailure } from './command';

const GENERATED_BYTES = 15;

/** A new password, from a prompt or (null) generated. Throws a CommandFailure when it is too short, too long or easily guessed. */
export async function newPassword(
  person: { readonly email: string; readonly name: string },
  askPassword: (() => Promise<string>) | null,
): Promise<string> {
  if (!askPassword) return randomBytes(GENERATED_BYTES).toString('base64url');
  const password = await askPassword();
  if (password.length < LIMITS.passwordMin || password.length > LIMITS.passwordMax) {
    throw new CommandFailure(
      `The password must have ${String(LIMITS.passwordMin)} to ${String(LIMITS.passwordMax)} characters; nothing was changed.`,
    );
  }
  if (await isEasilyGuessed(password, person)) {
    throw new CommandFailure(
      'The password is too easily guessed: it is common, or made of the name or the address. Four ordinary words that have nothing to do with each other are better. Nothing was changed.',
    );
  }
  return password;
}
