import type { SessionView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { anOrganization, aPerson, PASSWORD } from '../../test/factories';
import { askerFor, type Answer, type Asker } from '../../test/signed-in';

describe('the session', () => {
  let test: TestApp;
  let db: DataSource;
  let visitor: Asker;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
    visitor = askerFor(test.app, null);
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set('2017-05-02T09:00:00Z');
  });
  afterAll(() => test.close());

  const signIn = (email: string, password = PASSWORD, headers = {}): Promise<Answer<SessionView>> =>
    visitor<SessionView>('POST', '/session', { body: { email, password }, headers });

  const cookieOf = (answer: Answer<unknown>): string => String(answer.headers['set-cookie']);
  const withCookie = (answer: Answer<unknown>) => ({ headers: { cookie: cookieOf(answer).split(';')[0]! } });

  it('opens for the right password and says who is signed in, and as what', async () => {
    const organization = await anOrganization(db);
    const person = await aPerson(db, { managerOf: organization.id, language: 'ar', name: 'Amal' });
    const answer = await signIn(`  ${person.email.toUpperCase()} `);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      person: { id: person.id, name: 'Amal', email: person.email, language: 'ar' },
      memberships: [
        { organization: { id: organization.id, slug: organization.slug, name: organization.name }, role: 'manager' },
      ],
      staffRole: null,
      expiresAt: '2017-05-02T21:00:00.000Z',
    });
    const again = await visitor<SessionView>('GET', '/session', withCookie(answer));
    expect(again.body).toEqual(answer.body);
  });

  it('puts the session into a cookie no script and no other site can use, and keeps only its hash', async () => {
    const person = await aPerson(db);
    const answer = await signIn(person.email);
    expect(cookieOf(answer)).toMatch(/^opev_session=[\w-]{43}; .*Path=\/api\/v1; .*HttpOnly; SameSite=Strict/);
    const [row] = await db.query<{ token_hash: string }[]>('select token_hash from session');
    expect(row!.token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(cookieOf(answer)).not.toContain(row!.token_hash);
  });

  it('ends with the browser: the cookie is not kept on the device', async () => {
    const person = await aPerson(db);
    expect(cookieOf(await signIn(person.email))).not.toMatch(/expires|max-age/i);
  });

  it('names no organization the person no longer belongs to', async () => {
    const organization = await anOrganization(db);
    const person = await aPerson(db, { onceOf: organization.id });
    expect((await signIn(person.email)).body.memberships).toEqual([]);
  });

  it('refuses a wrong password, an unknown account and a deactivated one in the same words', async () => {
    const person = await aPerson(db);
    const gone = await aPerson(db, { deactivatedAt: '2017-01-01' });
    const answers = [
      await signIn(person.email, 'not this one'),
      await signIn('nobody@example.org'),
      await signIn(gone.email),
    ];
    const said = answers.map(({ status, problem }) => ({ ...problem, status, instance: '' }));
    expect(said[0]).toMatchObject({ status: 401, type: 'urn:problem:wrong-credentials' });
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  it('does the same work for an unknown account', async () => {
    const person = await aPerson(db);
    const timed = async (email: string): Promise<number> => {
      const start = performance.now();
      await signIn(email, 'not this one');
      return performance.now() - start;
    };
    await timed('warm@example.org');
    const unknown = Math.min(await timed('nobody1@example.org'), await timed('nobody2@example.org'));
    const known = Math.min(await timed(person.email), await timed(person.email));
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it.each([
    [{ email: 'a\0@example.org', password: 'x' }, '/email', 'broken-text'],
    [{ email: '\ud800', password: 'x' }, '/email', 'broken-text'],
    [{ email: 'a@example.org', password: 7 }, '/password', 'broken-text'],
    [{ email: 'a@example.org' }, '/password', 'required'],
    [{ email: 'a@example.org', password: 'x', admin: true }, '/admin', 'unknown-field'],
  ])('refuses %j at the field', async (body, pointer, code) => {
    const answer = await visitor('POST', '/session', { body });
    expect(answer.status).toBe(422);
    expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('closes the session the browser had when somebody signs in anew', async () => {
    const person = await aPerson(db);
    const first = await signIn(person.email);
    const second = await signIn(person.email, PASSWORD, withCookie(first).headers);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await visitor('GET', '/session', withCookie(first))).status).toBe(401);
    expect((await visitor('GET', '/session', withCookie(second))).status).toBe(200);
  });

  it('ends on the server at sign-out, and signing out twice is no error', async () => {
    const person = await aPerson(db);
    const answer = await signIn(person.email);
    const out = await visitor('DELETE', '/session', withCookie(answer));
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^opev_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await visitor('GET', '/session', withCookie(answer))).status).toBe(401);
    expect((await visitor('DELETE', '/session', withCookie(answer))).status).toBe(204);
  });

  it('ends after twelve hours, and after two without a request', async () => {
    const person = await aPerson(db);
    const answer = await signIn(person.email);
    test.clock.set('2017-05-02T11:00:01Z');
    expect((await visitor('GET', '/session', withCookie(answer))).status).toBe(401);
  });

  it('is not opened by a form on another site', async () => {
    const person = await aPerson(db);
    const answer = await signIn(person.email, PASSWORD, { 'sec-fetch-site': 'cross-site' });
    expect(answer.problem.type).toBe('urn:problem:foreign-origin');
  });

  describe('tried too often', () => {
    it('refuses the eleventh wrong try of an account, even with the right password, and says how long to wait', async () => {
      const person = await aPerson(db);
      for (let count = 0; count < 10; count += 1) expect((await signIn(person.email, 'not this one')).status).toBe(401);
      const refused = await signIn(person.email);
      expect(refused.status).toBe(429);
      expect(refused.headers['retry-after']).toBe('900');
      test.clock.set('2017-05-02T09:15:01Z');
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('refuses an account nobody has just the same', async () => {
      for (let count = 0; count < 10; count += 1) await signIn('nobody@example.org');
      expect((await signIn('nobody@example.org')).status).toBe(429);
    });

    it('lets through no more than ten tries that arrive together', async () => {
      const person = await aPerson(db);
      const answers = await Promise.all(Array.from({ length: 16 }, () => signIn(person.email, 'not this one')));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
    });

    it('begins to count anew after the right password', async () => {
      const person = await aPerson(db);
      for (let count = 0; count < 9; count += 1) await signIn(person.email, 'not this one');
      expect((await signIn(person.email)).status).toBe(201);
      for (let count = 0; count < 9; count += 1) expect((await signIn(person.email, 'not this one')).status).toBe(401);
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('from somewhere else, does not keep its person out', async () => {
      const person = await aPerson(db);
      await failures({ account: person.email, count: 49, address: (n) => `198.51.100.${String(n % 5)}` });
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('from everywhere, is refused where its person did not sign in lately, and let through where they did', async () => {
      const [known, unknown] = [await aPerson(db), await aPerson(db)];
      await signIn(known.email);
      for (const { email } of [known, unknown])
        await failures({ account: email, count: 50, address: (n) => `198.51.100.${String(n)}` });
      expect((await signIn(known.email)).status).toBe(201);
      const refused = await signIn(unknown.email);
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '840']);
    });

    /** Wrong tries of an account a minute ago, each from the address made of its number. */
    const failures = ({
      account,
      count,
      address,
    }: {
      account: string;
      count: number;
      address: (n: number) => string;
    }) =>
      db.query(
        `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
         select encode(sha256($1), 'hex'), encode(sha256(convert_to(address, 'UTF8')), 'hex'), false, '2017-05-02T08:59:00Z'
         from unnest($2::text[]) address`,
        [Buffer.from(`account ${account}`), Array.from({ length: count }, (_, n) => `address ${address(n)}`)],
      );

    it('refuses an address that tries many accounts', async () => {
      await db.query(
        `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
         select n::text, encode(sha256('address 127.0.0.1'), 'hex'), false, '2017-05-02T08:59:00Z' from generate_series(1, 60) n`,
      );
      const person = await aPerson(db);
      const refused = await signIn(person.email);
      expect(refused.status).toBe(429);
      expect(refused.headers['retry-after']).toBe('840');
    });

    it('are forgotten after a day, whether or not anybody gets it right', async () => {
      await signIn('nobody@example.org');
      test.clock.set('2017-05-03T09:00:01Z');
      await signIn('somebody@example.org');
      expect(await db.query('select from sign_in_attempt')).toHaveLength(1);
    });

    it('keeps neither address nor account in the clear', async () => {
      await signIn('nobody@example.org');
      const rows = JSON.stringify(await db.query('select * from sign_in_attempt'));
      expect(rows).not.toContain('nobody');
      expect(rows).not.toContain('127.0.0.1');
    });
  });

  describe('a change of password', () => {
    const change = (answer: Answer<unknown>, currentPassword: string, newPassword: string) =>
      visitor('PUT', '/session/password', { body: { currentPassword, newPassword }, ...withCookie(answer) });

    it('ends the other sessions, keeps this one, and leaves an audit row without the password', async () => {
      const person = await aPerson(db);
      const [here, elsewhere] = [await signIn(person.email), await signIn(person.email)];
      expect((await change(here, PASSWORD, 'a new and longer one')).status).toBe(204);
      expect((await visitor('GET', '/session', withCookie(here))).status).toBe(200);
      expect((await visitor('GET', '/session', withCookie(elsewhere))).status).toBe(401);
      expect((await signIn(person.email)).status).toBe(401);
      expect((await signIn(person.email, 'a new and longer one')).status).toBe(201);
      expect(await db.query('select actor_id, action, subject_id, detail from audit_entry')).toEqual([
        { actor_id: person.id, action: 'person.password-changed', subject_id: person.id, detail: {} },
      ]);
    });

    it('refuses a wrong current password and changes nothing', async () => {
      const person = await aPerson(db);
      const here = await signIn(person.email);
      const refused = await change(here, 'not this one', 'a new and longer one');
      expect(refused.problem).toMatchObject({ status: 422, type: 'urn:problem:wrong-password' });
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('refuses a short one at the field', async () => {
      const person = await aPerson(db);
      const refused = await change(await signIn(person.email), PASSWORD, 'short');
      expect(refused.problem.errors).toEqual([expect.objectContaining({ pointer: '/newPassword', code: 'too-short' })]);
    });
  });
});
