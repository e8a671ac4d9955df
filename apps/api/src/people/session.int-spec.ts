import type { SessionView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { anOrganization, aPerson, PASSWORD } from '../../test/factories';
import { apiClientFor, type Answer, type ApiClient } from '../../test/signed-in';

describe('the session', () => {
  let test: TestApp;
  let db: DataSource;
  let visitor: ApiClient;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
    visitor = apiClientFor(test.app, null);
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set('2017-05-02T09:00:00Z');
  });
  afterAll(() => test.close());

  const signIn = (email: string, password = PASSWORD, headers = {}): Promise<Answer<SessionView>> =>
    visitor<SessionView>('POST', '/session', { body: { email, password }, headers });

  const cookieOf = (answer: Answer<unknown>): string =>
    [answer.headers['set-cookie'] ?? []]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith('opev_session=')) ?? '';
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

    it.each([
      ['twelve spaces', () => ' '.repeat(12)],
      ['spaces nobody sees', () => '\u200b\u00a0'.repeat(8)],
      ['one of the commonest', () => '1q2w3e4r5t6y'],
      ['a common one with a number', () => 'password1234'],
      ['one word twice', () => 'barcelonabarcelona'],
      ['a row of keys', () => 'qwertyuiopas'],
      ['the own address', (email: string) => email.toUpperCase()],
      ['the own address and a sign', (email: string) => `${email}!`],
      ['the own name', () => 'Amal Ben Ali 1'],
    ])('refuses %s at the field, and changes nothing', async (_case, of) => {
      const person = await aPerson(db, { name: 'Amal Ben Ali' });
      const refused = await change(await signIn(person.email), PASSWORD, of(person.email));
      expect(refused.problem.errors).toEqual([
        expect.objectContaining({ pointer: '/newPassword', code: 'easily-guessed' }),
      ]);
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('takes four words in any script', async () => {
      const person = await aPerson(db);
      expect((await change(await signIn(person.email), PASSWORD, 'قمر مفتاح زيتون نافذة')).status).toBe(204);
    });

    it('refuses a short one at the field', async () => {
      const person = await aPerson(db);
      const refused = await change(await signIn(person.email), PASSWORD, 'short');
      expect(refused.problem.errors).toEqual([expect.objectContaining({ pointer: '/newPassword', code: 'too-short' })]);
    });
  });
});
