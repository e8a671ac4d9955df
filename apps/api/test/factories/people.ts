import type { Day, Language, OrganizationRole, StaffRole } from '@opev/domain';
import { hashPassword } from '../../src/people/passwords';
import { insertRow, next, type TestSql } from './insert-row';

/** Every made person's password. */
export const PASSWORD = 'olive branch 2017';

export interface APerson {
  readonly email?: string;
  readonly name?: string;
  readonly language?: Language;
  readonly staffRole?: StaffRole;
  /** Belongs to it now, as a reporter. */
  readonly reporterOf?: string;
  /** Belongs to it now, as a manager. */
  readonly managerOf?: string;
  /** Belonged to it once. */
  readonly onceOf?: string;
  readonly deactivatedAt?: string;
}

export interface MadePerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

// Hashing is slow on purpose, and all of them have the same password.
let passwordHash: Promise<string> | undefined;

/** Somebody who can sign in with PASSWORD. */
export async function aPerson(sql: TestSql, given: APerson = {}): Promise<MadePerson> {
  const number = next();
  passwordHash ??= hashPassword(PASSWORD);
  const person = await insertRow<MadePerson>(sql, 'person', {
    email: given.email ?? `person-${number}@example.org`,
    name: given.name ?? `Person ${number}`,
    language: given.language ?? 'en',
    password_hash: await passwordHash,
    staff_role: given.staffRole ?? null,
    deactivated_at: given.deactivatedAt ?? null,
  });
  if (given.reporterOf) await aMembership(sql, { personId: person.id, organizationId: given.reporterOf });
  if (given.managerOf)
    await aMembership(sql, { personId: person.id, organizationId: given.managerOf, role: 'manager' });
  if (given.onceOf) await aMembership(sql, { personId: person.id, organizationId: given.onceOf, until: '2018-01-01' });
  return person;
}

export interface AMembership {
  readonly personId: string;
  readonly organizationId: string;
  readonly role?: OrganizationRole;
  readonly until?: Day | null;
}

export async function aMembership(sql: TestSql, given: AMembership): Promise<void> {
  await insertRow(sql, 'membership', {
    person_id: given.personId,
    organization_id: given.organizationId,
    role: given.role ?? 'reporter',
    since: '2017-02-01',
    until: given.until ?? null,
  });
}
