import type { SessionView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aPerson, PASSWORD } from '../../test/factories';
import { apiClientFor, type Answer, type ApiClient } from '../../test/signed-in';

describe('signing in', () => {
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

  const cookieNamed = (name: string, answer: Answer<unknown>): string =>
    [answer.headers['set-cookie'] ?? []]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith(`${name}=`)) ?? '';
  const cookieOf = (answer: Answer<unknown>): string => cookieNamed('opev_session', answer);
  const deviceCookieOf = (answer: Answer<unknown>): string => cookieNamed('opev_device', answer);
  /** Headers of a known device. */
  const deviceOf = (answer: Answer<unknown>) => ({ cookie: deviceCookieOf(answer).split(';')[0]! });
  const withCookie = (answer: Answer<unknown>) => ({ headers: { cookie: cookieOf(answer).split(';')[0]! } });

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

    it('from everywhere, is slowed down where its person did not sign in lately, and let through where they did', async () => {
      const [known, unknown] = [await aPerson(db), await aPerson(db)];
      await signIn(known.email);
      for (const { email } of [known, unknown])
        await failures({ account: email, count: 50, address: (n) => `198.51.100.${String(n)}` });
      expect((await signIn(known.email)).status).toBe(201);
      test.clock.set('2017-05-02T08:59:10Z');
      const refused = await signIn(unknown.email);
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '10']);
      test.clock.set('2017-05-02T08:59:20Z');
      expect((await signIn(unknown.email)).status).toBe(201);
    });

    /** Failed attempts on an account a minute ago, each from the address made of its number. */
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

    /** So many failed attempts from this address, each on another account, the last of them five seconds ago. */
    const manyFail = (count: number) =>
      db.query(
        `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
         select n::text, encode(sha256('address 127.0.0.1'), 'hex'), false, timestamptz '2017-05-02T08:59:55Z' - n * interval '1 second'
         from generate_series(0, $1::int - 1) n`,
        [count],
      );

    it('slows down an address that tries many accounts', async () => {
      await manyFail(60);
      const person = await aPerson(db);
      const refused = await signIn(person.email);
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '15']);
      test.clock.set('2017-05-02T09:00:15Z');
      expect((await signIn('nobody@example.org')).status).toBe(401);
      expect((await signIn(person.email)).headers['retry-after']).toBe('20');
      test.clock.set('2017-05-02T09:00:35Z');
      expect((await signIn(person.email)).status).toBe(201);
    });

    it('lets in where others fail whoever signed in there lately', async () => {
      const person = await aPerson(db);
      await signIn(person.email);
      await manyFail(200);
      expect((await signIn(person.email)).status).toBe(201);
    });

    describe('on a device that somebody signed in from before', () => {
      const DAYS_LATER = '2017-08-01T09:00:00Z';

      it('lets them in, whatever others try from its address and from everywhere', async () => {
        const person = await aPerson(db);
        const device = deviceOf(await signIn(person.email));
        test.clock.set(DAYS_LATER);
        await db.query('delete from sign_in_attempt');
        await failures({ account: person.email, count: 60, address: (n) => (n % 2 ? '127.0.0.1' : `198.51.100.${n}`) });
        await manyFail(60);
        await db.query(`update sign_in_attempt set attempted_at = '2017-08-01T08:59:50Z'`);
        expect((await signIn(person.email)).status).toBe(429);
        expect((await signIn(person.email, PASSWORD, device)).status).toBe(201);
      });

      it('lets nobody guess: ten wrong tries there, and it waits', async () => {
        const person = await aPerson(db);
        const device = deviceOf(await signIn(person.email));
        for (let count = 0; count < 10; count += 1) {
          expect((await signIn(person.email, 'not this one', device)).status).toBe(401);
        }
        expect((await signIn(person.email, PASSWORD, device)).status).toBe(429);
      });

      it('is nothing to another account', async () => {
        const [person, other] = [await aPerson(db), await aPerson(db)];
        const device = deviceOf(await signIn(person.email));
        await manyFail(60);
        expect((await signIn(other.email, PASSWORD, device)).status).toBe(429);
      });

      it('knows each who signs in there, by another word each time', async () => {
        const [one, other] = [await aPerson(db), await aPerson(db)];
        const first = deviceOf(await signIn(one.email));
        const second = deviceOf(await signIn(other.email, PASSWORD, first));
        expect(second).not.toEqual(first);
        test.clock.set(DAYS_LATER);
        await db.query('delete from sign_in_attempt');
        await manyFail(60);
        await db.query(`update sign_in_attempt set attempted_at = '2017-08-01T08:59:50Z'`);
        expect((await signIn(one.email, PASSWORD, first)).status).toBe(429);
        expect((await signIn(one.email, PASSWORD, second)).status).toBe(201);
      });

      it('is forgotten after half a year, and with a new password', async () => {
        const person = await aPerson(db);
        await signIn(person.email);
        const here = await signIn(person.email);
        const body = { currentPassword: PASSWORD, newPassword: 'a new and longer one' };
        await visitor('PUT', '/session/password', { body, ...withCookie(here) });
        expect(await db.query('select from known_device')).toEqual([]);
        await signIn(person.email, body.newPassword);
        test.clock.set('2017-10-30');
        const other = await aPerson(db);
        await signIn(other.email);
        expect(await db.query('select person_id from known_device')).toEqual([{ person_id: other.id }]);
      });

      it('keeps nothing on it unless it is theirs, and nothing that tells who, nor goes elsewhere', async () => {
        const person = await aPerson(db);
        const shared = deviceCookieOf(await signIn(person.email));
        expect(shared).toMatch(/^opev_device=[\w-]{43}; .*Path=\/api\/v1\/session; .*HttpOnly; SameSite=Strict/);
        expect(shared).not.toMatch(/expires|max-age/i);
        const body = { email: person.email, password: PASSWORD, isOwnDevice: true };
        expect(deviceCookieOf(await visitor('POST', '/session', { body }))).toContain(`Max-Age=${180 * 86_400};`);
        const stored = await db.query<{ token_hash: string }[]>('select token_hash from known_device');
        for (const { token_hash: hash } of stored) expect(shared).not.toContain(hash);
      });

      it('remembers ten of a person at most', async () => {
        const person = await aPerson(db);
        for (let count = 0; count < 11; count += 1) await signIn(person.email);
        expect(await db.query('select from known_device')).toHaveLength(10);
      });
    });

    it('are deleted after a day, whether or not anybody succeeded', async () => {
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
});
