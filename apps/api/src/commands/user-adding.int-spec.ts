import type { DataSource } from 'typeorm';
import { removeTestData, workerDatabaseUrl } from '../../test/database';
import { anOrganization, aPerson } from '../../test/factories';
import { isPasswordOf } from '../people/passwords';
import { createDataSource } from '../platform/database/data-source';
import type { UserAddRequest } from './user-add-request';
import { addUser, type Added } from './user-adding';

const PASSWORD = 'a long enough password';

let dataSource: DataSource;

beforeAll(async () => {
  dataSource = await createDataSource(await workerDatabaseUrl()).initialize();
});
afterAll(() => dataSource.destroy());
afterEach(removeTestData);

function add(
  given: Partial<UserAddRequest> = {},
  askPassword = (): Promise<string> => Promise.resolve(PASSWORD),
): Promise<Added> {
  const request = {
    email: 'new@example.org',
    name: 'New',
    language: 'ca',
    staffRole: null,
    place: null,
    generatesPassword: false,
    ...given,
  } as const;
  return addUser(request, { dataSource, today: '2026-11-20', askPassword });
}

function rows<T>(sql: string): Promise<T[]> {
  return dataSource.query<T[]>(sql);
}

async function findPerson(): Promise<Record<string, unknown>> {
  const [person] = await rows<Record<string, unknown>>(
    'select email, name, language, staff_role, password_hash from person',
  );
  return person!;
}

const nobodyAsks = (): Promise<string> => Promise.reject(new Error('The password was asked for too early.'));

describe('adding a person', () => {
  it('lets them sign in with the password they gave, which is kept only as a hash', async () => {
    expect(await add({ staffRole: 'coordinator' })).toEqual({
      isNewPerson: true,
      organizationName: null,
      generatedPassword: null,
    });
    const { password_hash: hash, ...person } = await findPerson();
    expect(person).toEqual({ email: 'new@example.org', name: 'New', language: 'ca', staff_role: 'coordinator' });
    expect(await isPasswordOf(hash as string, PASSWORD)).toBe(true);
    const audit = await rows<{ action: string }>('select action, actor_id, detail from audit_entry');
    expect(audit).toEqual([{ action: 'person.added', actor_id: null, detail: { staffRole: 'coordinator' } }]);
  });

  it('gives them a place in an organization', async () => {
    const { slug, name } = await anOrganization(dataSource);
    expect(await add({ place: { slug, role: 'manager' } })).toMatchObject({ organizationName: name });
    expect(await rows('select role, since::text, until from membership')).toEqual([
      { role: 'manager', since: '2026-11-20', until: null },
    ]);
    expect(await rows('select action from audit_entry order by id')).toEqual([
      { action: 'person.added' },
      { action: 'membership.added' },
    ]);
  });

  it('generates a password where that is asked for', async () => {
    const { generatedPassword } = await add({ generatesPassword: true }, nobodyAsks);
    expect(generatedPassword).toMatch(/^[\w-]{20}$/);
    expect(await isPasswordOf((await findPerson())['password_hash'] as string, generatedPassword!)).toBe(true);
  });

  it.each(['short', 'x'.repeat(201)])('refuses a password that is too short or too long (%#)', async (password) => {
    await expect(add({}, () => Promise.resolve(password))).rejects.toThrow(
      'The password must have 12 to 200 characters; nothing was changed.',
    );
    expect(await rows('select from person')).toEqual([]);
  });

  it('refuses an organization that is not there before it asks for a password', async () => {
    await expect(add({ place: { slug: 'nowhere', role: 'reporter' } }, nobodyAsks)).rejects.toThrow(
      /^There is no organisation "nowhere"/,
    );
  });

  it('refuses an organization that has left', async () => {
    const { slug } = await anOrganization(dataSource, { lifecycle: 'left' });
    await expect(add({ place: { slug, role: 'reporter' } }, nobodyAsks)).rejects.toThrow(/has left the Plan/);
  });

  it('refuses somebody new without a name', async () => {
    await expect(add({ name: null }, nobodyAsks)).rejects.toThrow(/needs --name and --language/);
  });

  it('notices when somebody else was faster', async () => {
    const asking = async (): Promise<string> => {
      await aPerson(dataSource, { email: 'new@example.org', name: 'Faster' });
      return PASSWORD;
    };
    await expect(add({}, asking)).rejects.toThrow(/already; nobody was added/);
    expect(await findPerson()).toMatchObject({ name: 'Faster' });
    expect(await rows('select from audit_entry')).toEqual([]);
  });
});

describe('adding somebody who is there already', () => {
  it('gives them a further place, and leaves everything else alone', async () => {
    const { slug } = await anOrganization(dataSource);
    await aPerson(dataSource, { email: 'new@example.org', name: 'Old' });
    const before = await findPerson();
    expect(await add({ name: null, language: null, place: { slug, role: 'reporter' } }, nobodyAsks)).toMatchObject({
      isNewPerson: false,
    });
    expect(await findPerson()).toEqual(before);
    expect(await rows('select role from membership')).toEqual([{ role: 'reporter' }]);
    await expect(add({ name: null, language: null, place: { slug, role: 'manager' } }, nobodyAsks)).rejects.toThrow(
      /has a place in .* already/,
    );
  });

  it.each([
    ['a name', { name: 'Other', language: null }],
    ['a staff role', { name: null, language: null, staffRole: 'reviewer' as const }],
    ['no place', { name: null, language: null }],
    ['a new password', { name: null, language: null, generatesPassword: true }],
  ])('refuses %s', async (_, given) => {
    const { slug } = await anOrganization(dataSource);
    await aPerson(dataSource, { email: 'new@example.org' });
    const place = _ === 'no place' ? null : { slug, role: 'reporter' as const };
    await expect(add({ ...given, place }, nobodyAsks)).rejects.toThrow(
      /^There is a person with the address new@example.org already\./,
    );
    expect(await rows('select from membership')).toEqual([]);
  });

  it('refuses a deactivated person', async () => {
    const { slug } = await anOrganization(dataSource);
    await aPerson(dataSource, { email: 'new@example.org', deactivatedAt: '2026-01-01T00:00:00Z' });
    await expect(add({ name: null, language: null, place: { slug, role: 'reporter' } }, nobodyAsks)).rejects.toThrow(
      /was deactivated/,
    );
  });
});
