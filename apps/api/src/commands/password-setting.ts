import { parseArgs } from 'node:util';
import { writtenToken } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { KnownDeviceEntity } from '../people/known-device.entity';
import { hashPassword } from '../people/passwords';
import { PersonEntity } from '../people/person.entity';
import { writeAudit } from '../platform/audit/audit';
import { SessionEntity } from '../platform/sessions/session.entity';
import { CommandFailure } from './command';
import { newPassword } from './new-password';

const USAGE = 'Usage: npm run user:password -- --email ADDRESS [--generate-password]';

/** Arguments of `user:password`. */
export interface PasswordRequest {
  /** Lower case. */
  readonly email: string;
  readonly generatesPassword: boolean;
}

/** Parses the arguments. Throws a CommandFailure with the usage. */
export function readPasswordRequest(args: readonly string[]): PasswordRequest {
  const options = { email: { type: 'string' }, 'generate-password': { type: 'boolean' } } as const;
  const { email, 'generate-password': isGenerated = false } = parse(
    () => parseArgs({ args: [...args], options }).values,
  );
  if (email === undefined) throw new CommandFailure(`--email is missing. ${USAGE}`);
  return { email: writtenToken(email).toLowerCase(), generatesPassword: isGenerated };
}

/**
 * Sets a new password and ends the person's sessions. Answers the password where it was generated, else null. Throws a
 * CommandFailure, having changed nothing, for an unknown or deactivated person.
 */
export async function setPassword(
  { email, generatesPassword }: PasswordRequest,
  { dataSource, askPassword }: { dataSource: DataSource; askPassword: () => Promise<string> },
): Promise<string | null> {
  const person = await dataSource.getRepository(PersonEntity).findOneBy({ email });
  if (!person) throw new CommandFailure(`Nobody has the address ${email}; nothing was changed.`);
  if (person.deactivatedAt !== null)
    throw new CommandFailure(`The person with the address ${email} was deactivated; nothing was changed.`);
  const password = await newPassword(person, generatesPassword ? null : askPassword);
  const passwordHash = await hashPassword(password);
  await dataSource.transaction(async (manager) => {
    await manager.getRepository(PersonEntity).update({ id: person.id }, { passwordHash });
    await manager.getRepository(SessionEntity).delete({ personId: person.id });
    await manager.getRepository(KnownDeviceEntity).delete({ personId: person.id });
    const subject = { subjectType: 'person', subjectId: person.id };
    await writeAudit(manager, { actorId: null, action: 'person.password-set', ...subject });
  });
  return generatesPassword ? password : null;
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch {
    // The value is not repeated: it may be the password itself.
    throw new CommandFailure(`The arguments are not understood. ${USAGE}`);
  }
}
