import { randomBytes } from 'node:crypto';
import { LIMITS } from '@opev/contract';
import { CommandFailure } from './command';

const GENERATED_BYTES = 15;

/** A new password, generated or asked for. Throws a CommandFailure when what was given is too short or too long. */
export async function newPassword(isGenerated: boolean, askPassword: () => Promise<string>): Promise<string> {
  if (isGenerated) return randomBytes(GENERATED_BYTES).toString('base64url');
  const password = await askPassword();
  if (password.length < LIMITS.passwordMin || password.length > LIMITS.passwordMax) {
    throw new CommandFailure(
      `The password must have ${String(LIMITS.passwordMin)} to ${String(LIMITS.passwordMax)} characters; nothing was changed.`,
    );
  }
  return password;
}
