import { gzipSync } from 'node:zlib';
import { API_PREFIX, PROBLEM_CODES, type ProblemView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aPerson, aReport, aRound } from '../../../test/factories';
import { GOOD_BODIES } from '../../../test/good-bodies';
import { aStage, COMPLETE, DAY_IN_ROUND, type Stage } from '../../../test/stage';
import { DeclaredAccess, type DeclaredRoute } from '../access/declared-access';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import {
  BAD_COOKIES,
  BAD_FIELD_VALUES,
  BAD_HEADERS,
  BAD_PATH_PARTS,
  badQueries,
  RAW_BODIES,
  STRANGE_QUERIES,
  WRONG_CONTENT_TYPES,
} from './bad-values';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Internals that no answer may show: SQL, constraints, stacks, files, libraries. */
const INTERNAL =
  /\bselect\b.*\bfrom\b|insert into|syntax error|violates|constraint|\b(uq|ck|fk|pk|ix)_\w|relation "|QueryFailed|TypeError|SyntaxError|typeorm|fastify|FST_|nestjs|node_modules|\bat \S+ \(|\.(ts|js):\d|\/(work|app|usr|home)\//i;

interface DescribedOperation {
  readonly parameters?: readonly { name: string; in: string }[];
  readonly requestBody?: object;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<string, DescribedOperation>>>>>;
}

/** Headers every change of a report needs. */
const KEYS = { 'if-match': '"1"', 'idempotency-key': 'a key of its own' };
const AS_JSON = { 'content-type': 'application/json' };

describe('bad input, on every route and from everybody,', () => {
  let test: TestApp;
  let stage: Stage;
  let routes: readonly DeclaredRoute[];
  let cookies: readonly string[];
  let wrong: string[] = [];

  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set(DAY_IN_ROUND);
    stage = await aStage(test.app);
    const db = test.app.get(DataSource);
    const coordinator = await aPerson(db, { staffRole: 'coordinator' });
    const sessions = test.app.get(SessionsService);
    const people = [stage.reporterPerson, stage.reviewerPerson, coordinator];
    const opened = await Promise.all(people.map(({ id }) => sessions.open(id)));
    cookies = ['', ...opened.map(({ token }) => `${SESSION_COOKIE}=${token}`)];
    routes = test.app.get(DeclaredAccess).routes();
  });
  beforeEach(() => {
    wrong = [];
  });
  afterAll(() => test.close());

  /** Sends a request and records what is wrong with the answer; whether it succeeds does not matter here. */
  async function send({ method, url, headers = {}, payload }: Sent): Promise<number> {
    const answer = await test.app.inject({
      method: method as Method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    const { statusCode, body } = answer;
    const label = `${method} ${url.slice(0, 120)} ${JSON.stringify(headers).slice(0, 120)} ${String(payload ?? '').slice(0, 120)}`;
    const problem = statusCode < 400 || method === 'HEAD' ? null : complaintAbout(statusCode, answer.headers, body);
    if (statusCode >= 500) wrong.push(`${String(statusCode)} ${label}`);
    else if (problem) wrong.push(`${problem}: ${String(statusCode)} ${label} → ${body.slice(0, 200)}`);
    return statusCode;
  }

  function pathOf({ path }: DeclaredRoute, part = '00000000-0000-4000-8000-000000000000'): string {
    const isOutside = path === '/healthz' || path === '/readyz';
    return (isOutside ? '' : API_PREFIX) + path.replace(/:\w+/g, part);
  }

  const isChanging = ({ method }: DeclaredRoute): boolean => method !== 'GET';

  /** Sends it as everybody who has access, and as a visitor. */
  async function sendAsEverybody(sent: Sent): Promise<void> {
    await Promise.all(
      cookies.map((cookie) => send({ ...sent, headers: { ...sent.headers, ...(cookie && { cookie }) } })),
    );
  }

  it('in a path', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':')))
      for (const part of BAD_PATH_PARTS) await sendAsEverybody({ method: route.method, url: pathOf(route, part) });
    expect(wrong).toEqual([]);
  });

  it('in a query', async () => {
    const lists = routes.filter((route) => !isChanging(route));
    const document = await described();
    for (const route of lists) {
      const parameters = operationOf(document, route)?.parameters ?? [];
      const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      const url = pathOf(route);
      const ask = (query: string) => send({ method: 'GET', url: `${url}?${query}`, headers: cookieFor(route) });
      for (const queries of [...names.map(badQueries), STRANGE_QUERIES]) await Promise.all(queries.map(ask));
    }
    expect(wrong).toEqual([]);
  });

  /** The cookie of a person with that access. */
  function cookieFor({ access }: DeclaredRoute): Record<string, string> {
    if (access === 'public') return {};
    return { cookie: cookies[access === 'staff' || access === 'coordinators' ? 3 : 1] ?? '' };
  }

  it('in a body that is none', async () => {
    for (const route of routes.filter(isChanging)) {
      const headers = { ...cookieFor(route), ...KEYS, ...AS_JSON };
      for (const payload of RAW_BODIES) await send({ method: route.method, url: pathOf(route), headers, payload });
    }
    expect(wrong).toEqual([]);
  });

  it('without a body is one without a body, whatever its kind of content', async () => {
    for (const route of routes.filter((one) => isChanging(one) && one.path !== '/session')) {
      const request = { method: route.method, url: pathOf(route) };
      const plain = await send({ ...request, headers: { ...cookieFor(route), ...KEYS } });
      const typed = await send({ ...request, headers: { ...cookieFor(route), ...KEYS, ...AS_JSON }, payload: '' });
      if (typed !== plain) wrong.push(`${String(typed)} instead of ${String(plain)}: ${route.method} ${route.path}`);
    }
    const cookie = `${SESSION_COOKIE}=${(await test.app.get(SessionsService).open(stage.reporterPerson.id)).token}`;
    const headers = { cookie, ...AS_JSON };
    expect(await send({ method: 'DELETE', url: `${API_PREFIX}/session`, headers, payload: '' })).toBe(204);
    expect(wrong).toEqual([]);
  });

  const described = async (): Promise<Described> =>
    (await test.app.inject(`${API_PREFIX}/openapi.json`)).json<Described>();
  const operationOf = ({ paths }: Described, { method, path }: DeclaredRoute): DescribedOperation | undefined =>
    paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

  it('is tried with every route that takes a body', async () => {
    const document = await described();
    const taking = routes.filter((route) => operationOf(document, route)?.requestBody);
    expect(Object.keys(GOOD_BODIES).sort()).toEqual(taking.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('in each field of a body', async () => {
    const db = test.app.get(DataSource);
    const { id: roundId } = await aRound(db, { opensOn: '2017-06-30', dueOn: DAY_IN_ROUND });
    const { id } = await aReport(db, { commitmentId: stage.commitmentId, roundId });
    const stored = async () =>
      (
        await db.query<[{ version: number; evidence: object[] }]>(
          'select version, evidence from report where id = $1',
          [id],
        )
      )[0];
    let { version } = await stored();
    for (const route of routes) {
      const good = GOOD_BODIES[`${route.method} ${route.path}`];
      if (!good) continue;
      for (const payload of brokenBodies(good)) {
        const headers = { ...cookieFor(route), 'content-type': 'application/json', 'if-match': `"${String(version)}"` };
        const sent = { method: route.method, url: pathOf(route, id), headers, payload: JSON.stringify(payload) };
        if ((await send(sent)) !== 200) continue;
        const now = await stored();
        version = now.version;
        // What was accepted has the shape it should have.
        for (const piece of now.evidence) expect(piece).toHaveProperty('kind');
      }
    }
    expect(wrong).toEqual([]);
  });

  function* brokenBodies(good: object): Generator<object> {
    for (const name of Object.keys(good)) {
      yield { ...good, [name]: undefined };
      for (const value of BAD_FIELD_VALUES) yield { ...good, [name]: value };
    }
    for (const group of ['outputs', 'people'] as const) {
      if (!(group in good)) continue;
      const counts = COMPLETE[group];
      for (const name of Object.keys(counts))
        for (const value of BAD_FIELD_VALUES) yield { ...good, [group]: { ...counts, [name]: value } };
    }
  }

  it('in a header', async () => {
    for (const route of routes)
      await Promise.all(
        BAD_HEADERS.map((headers) =>
          send({ method: route.method, url: pathOf(route), headers: { ...cookieFor(route), ...headers } }),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('in a cookie', async () => {
    for (const route of routes)
      await Promise.all(
        BAD_COOKIES.map((cookie) => send({ method: route.method, url: pathOf(route), headers: { cookie } })),
      );
    expect(wrong).toEqual([]);
  });

  it('of another kind of content, which is refused as such', async () => {
    for (const route of routes.filter(isChanging))
      for (const type of WRONG_CONTENT_TYPES) {
        const sent = { method: route.method, url: pathOf(route), payload: 'email=a&password=b' };
        const status = await send({ ...sent, headers: { ...cookieFor(route), 'content-type': type } });
        if (![400, 415].includes(status)) wrong.push(`${String(status)} for ${type} at ${route.method} ${route.path}`);
      }
    expect(wrong).toEqual([]);
  });

  it('too large, which is refused as such', async () => {
    const payload = JSON.stringify({ whatWasDone: 'x'.repeat(10_000_000) });
    for (const route of routes.filter(isChanging)) {
      const headers = { ...cookieFor(route), 'content-type': 'application/json' };
      expect(await send({ method: route.method, url: pathOf(route), headers, payload })).toBe(413);
    }
    expect(wrong).toEqual([]);
  });

  it('in compressed form, which is not a way around any of this', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const bomb = gzipSync(JSON.stringify({ email: 'x'.repeat(50_000_000), password: '' }));
    expect(await send({ method: 'POST', url: `${API_PREFIX}/session`, headers, payload: bomb })).toBe(413);
    for (const payload of [Buffer.from('{}'), gzipSync('{"email":'), gzipSync('{}').subarray(0, 12)])
      await send({ method: 'POST', url: `${API_PREFIX}/session`, headers, payload });
    for (const encoding of ['x', '', 'gzip, gzip', '__proto__'])
      await send({
        method: 'POST',
        url: `${API_PREFIX}/session`,
        headers: { ...headers, 'content-encoding': encoding },
        payload: '{}',
      });
    expect(wrong).toEqual([]);
  });

  it('is not answered with more than was sent', async () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${String(index)}`, 1]));
    const answer = await test.app.inject({ method: 'POST', url: `${API_PREFIX}/session`, payload: fields });
    expect(answer.json<ProblemView>().errors).toHaveLength(100);
  });

  it('by a method no route has there', async () => {
    for (const path of new Set(routes.map((route) => pathOf(route))))
      for (const method of ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
        const isKnown = routes.some((route) => pathOf(route) === path && route.method === method);
        const isReading = method === 'HEAD' && routes.some((route) => pathOf(route) === path && route.method === 'GET');
        const status = await send({ method, url: path });
        if (!isKnown && !isReading && status !== 404 && status !== 405)
          wrong.push(`${String(status)} for ${method} ${path}`);
      }
    expect(wrong).toEqual([]);
  });

  it('at an address there is none at', async () => {
    const addresses = [
      '',
      '/',
      '//',
      '/nothing',
      '/goals/',
      '/goals/1/2',
      '/%2e%2e/healthz',
      '/goals%2f1',
      '/%00',
      '/%zz',
    ];
    for (const address of addresses)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) {
        const status = await send({ method, url: API_PREFIX + address });
        if (status < 400) wrong.push(`${String(status)} for ${method} ${address}`);
      }
    expect(wrong).toEqual([]);
  });

  function complaintAbout(status: number, headers: Record<string, unknown>, body: string): string | null {
    if (!String(headers['content-type']).startsWith('application/problem+json')) return 'no problem';
    if (headers['etag'] !== undefined) return 'a problem with an ETag';
    const problem = JSON.parse(body) as ProblemView;
    const code = problem.type.replace('urn:problem:', '');
    if (problem.status !== status || !PROBLEM_CODES.some((known) => known === code)) return 'an odd problem';
    return INTERNAL.test(body) ? 'an internal word' : null;
  }
});
