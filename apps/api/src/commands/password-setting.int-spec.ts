import type { DataSource } from 'typeorm';
import { removeTestData, workerDatabaseUrl } from '../../test/database';
import { aPerson } from '../../test/factories';
import { isPasswordOf } from '../people/passwords';
import { createDataSource } from '../platform/database/data-source';
import { readPasswordRequest, setPassword } from './password-setting';

const EMAIL = 'somebody@example.org';
const PASSWORD = 'four ordinary words here';

let dataSource: DataSource;

beforeAll(async () => {
  dataSource = await createDataSource(await workerDatabaseUrl()).initialize();
});
afterAll(() => dataSource.destroy());
afterEach(removeTestData);

function set(generatesPassword: boolean, given = PASSWORD): Promise<string | null> {
  return setPassword({ email: EMAIL, generatesPassword }, { dataSource, askPassword: () => Promise.resolve(given) });
}

async function isTheirs(password: string): Promise<boolean> {
  const [row] = await dataSource.query<{ password_hash: string }[]>('select password_hash from person');
  return isPasswordOf(row!.password_hash, password);
}

describe('a new password for somebody who forgot theirs', () => {
  it('is the one that was given; it signs them out everywhere and is audited without the password', async () => {
    const { id } = await aPerson(dataSource, { email: EMAIL });
    await dataSource.query(
      `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
        values (sha256('a'), $1, now(), now(), now() + interval '1 hour')`,
      [id],
    );
    expect(await set(false)).toBeNull();
    expect(await isTheirs(PASSWORD)).toBe(true);
    expect(await dataSource.query('select from session')).toEqual([]);
    expect(await dataSource.query('select action, actor_id, subject_id from audit_entry')).toEqual([
      { action: 'person.password-set', actor_id: null, subject_id: id },
    ]);
  });

  it('is generated where that is asked for', async () => {
    await aPerson(dataSource, { email: EMAIL });
    const generated = await set(true);
    expect(generated).toMatch(/^[\w-]{20}$/);
    expect(await isTheirs(generated!)).toBe(true);
  });

  it('is refused when too short, for nobody and for somebody deactivated, and changes nothing', async () => {
    await expect(set(false)).rejects.toThrow(`Nobody has the address ${EMAIL}; nothing was changed.`);
    await aPerson(dataSource, { email: EMAIL });
    await expect(set(false, 'short')).rejects.toThrow(/12 to 200 characters; nothing was changed/);
    await dataSource.query('update person set deactivated_at = now()');
    await expect(set(false)).rejects.toThrow(/was deactivated; nothing was changed/);
    expect(await isTheirs(PASSWORD)).toBe(false);
    expect(await dataSource.query('select from audit_entry')).toEqual([]);
  });
});

describe('the arguments of user:password', () => {
  it('are an address, and whether to generate', () => {
    expect(readPasswordRequest(['--email', ' Somebody@Example.org '])).toEqual({
      email: EMAIL,
      generatesPassword: false,
    });
    expect(readPasswordRequest(['--email', EMAIL, '--generate-password']).generatesPassword).toBe(true);
  });

  it.each([[[]], [['--email']], [['--email', EMAIL, PASSWORD]], [['--email', EMAIL, '--password', PASSWORD]]])(
    'are refused as %j, without repeating what may be a password',
    (args) => {
      expect(() => readPasswordRequest(args)).toThrow(/Usage: npm run user:password/);
      expect(() => readPasswordRequest(args)).not.toThrow(PASSWORD);
    },
  );
});
