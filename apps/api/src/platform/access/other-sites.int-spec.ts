import { API_PREFIX } from '@opev/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { removeTestData } from '../../../test/database';
import { aPerson } from '../../../test/factories';
import { aStage } from '../../../test/stage';
import { DataSource } from 'typeorm';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { DeclaredAccess } from './declared-access';

/** Headers of a browser whose request was sent by another site's page. */
const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { origin: 'null' },
  { origin: '' },
  { origin: 'https://evil.example' },
  { origin: 'http://localhost:3000.evil.example' },
  { origin: 'http://localhost:3001' },
  { origin: 'http://evil.example', host: 'localhost:3000' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
  { 'sec-fetch-site': 'SAME-ORIGIN ' },
];

describe('a page of another site', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('changes nothing, on no route, with a session that would be enough', async () => {
    const { reporterPerson } = await aStage(test.app);
    const { token } = await test.app.get(SessionsService).open(reporterPerson.id);
    const cookie = `${SESSION_COOKIE}=${token}`;
    const changing = test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ method }) => method !== 'GET');
    for (const { method, path } of changing)
      for (const headers of FOREIGN) {
        const url = API_PREFIX + path.replace(':id', '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11');
        const answer = await test.app.inject({
          method: method as 'POST',
          url,
          headers: { host: 'localhost:3000', cookie, ...headers },
        });
        const { type } = answer.json<{ type: string }>();
        expect({ method, path, headers, type }).toEqual({ method, path, headers, type: 'urn:problem:foreign-origin' });
      }
    const still = await test.app.inject({ url: `${API_PREFIX}/session`, headers: { cookie } });
    expect(still.statusCode).toBe(200);
  });
});

describe('where a sign-in comes from', () => {
  const apps: TestApp[] = [];
  beforeEach(() => removeTestData());
  afterEach(async () => {
    for (const { close } of apps.splice(0)) await close();
  });

  async function open(environment = {}): Promise<TestApp> {
    const test = await createTestApp({ environment });
    test.clock.set('2017-05-02T09:00:00Z');
    apps.push(test);
    return test;
  }

  const fail = async ({ app }: TestApp, email: string, from: string): Promise<number> =>
    (
      await app.inject({
        method: 'POST',
        url: `${API_PREFIX}/session`,
        headers: { 'x-forwarded-for': from },
        payload: { email, password: 'not this one' },
      })
    ).statusCode;

  it('is not what a stranger says, on either of two instances', async () => {
    const [one, other] = [await open(), await open()];
    const { email } = await aPerson(one.app.get(DataSource));
    for (let count = 0; count < 10; count += 1)
      expect(await fail(count % 2 === 0 ? one : other, email, `192.0.2.${String(count)}`)).toBe(401);
    expect(await fail(one, email, '192.0.2.200')).toBe(429);
    expect(await fail(other, email, '192.0.2.201')).toBe(429);
  });

  it('is what a trusted proxy says, which the reader cannot add to', async () => {
    const test = await open({ TRUSTED_PROXIES: '127.0.0.1' });
    const { email } = await aPerson(test.app.get(DataSource));
    for (let count = 0; count < 10; count += 1)
      expect(await fail(test, email, `10.9.8.${String(count)}, 192.0.2.7`)).toBe(401);
    expect(await fail(test, email, '10.9.8.77, 192.0.2.7')).toBe(429);
    expect(await fail(test, email, '192.0.2.8')).toBe(401);
    expect(await fail(test, email, 'x'.repeat(3000))).toBeLessThan(500);
  });
});
