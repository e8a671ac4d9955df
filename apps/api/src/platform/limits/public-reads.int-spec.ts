import type { ProblemView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aPerson } from '../../../test/factories';
import { FiguresStore } from '../../figures/figures.store';
import { DeclaredAccess } from '../access/declared-access';
import type { OpenApiDocument } from '../openapi/document';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';

const LIMIT = 30;

describe('public reads', () => {
  let behindProxy: TestApp;
  let alone: TestApp;
  const addresses = new Map<TestApp, string>();
  beforeAll(async () => {
    behindProxy = await started({ TRUSTED_PROXIES: '127.0.0.1' });
    alone = await started({});
  });
  afterAll(async () => {
    await behindProxy.close();
    await alone.close();
  });

  async function started(environment: Record<string, string>): Promise<TestApp> {
    const test = await createTestApp({ environment: { PUBLIC_READS_PER_MINUTE: String(LIMIT), ...environment } });
    test.clock.set('2026-03-01');
    await test.app.get(FiguresStore).refresh();
    await test.app.listen(0, '127.0.0.1');
    addresses.set(test, await test.app.getUrl());
    return test;
  }

  const ask = (path: string, forwardedFor: string, test = behindProxy): Promise<Response> =>
    fetch(addresses.get(test)! + path, { headers: { 'x-forwarded-for': forwardedFor } });
  /** The statuses of so many lists, one after the other. */
  async function read(times: number, forwardedFor: string, test = behindProxy): Promise<ReadonlySet<number>> {
    const statuses = new Set<number>();
    for (let turn = 0; turn < times; turn += 1) statuses.add((await ask('/api/v1/goals', forwardedFor, test)).status);
    return statuses;
  }

  it('say how many are left, and beyond the last what is wrong and for how long', async () => {
    const first = await ask('/api/v1/goals', '198.51.100.1');
    expect(first.headers.get('ratelimit-policy')).toBe(`"public-reads";q=${String(LIMIT)};w=60`);
    expect(first.headers.get('ratelimit')).toMatch(/^"public-reads";r=29;t=\d{1,2}$/);
    expect(await read(LIMIT - 1, '198.51.100.1')).toEqual(new Set([200]));
    const refused = await ask('/api/v1/goals', '198.51.100.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.headers.get('ratelimit')).toMatch(/^"public-reads";r=0;t=\d{1,2}$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ type: 'urn:problem:too-many-requests', status: 429 } as ProblemView);
  });

  it('of another address are answered', async () => {
    await read(LIMIT + 1, '198.51.100.2');
    expect((await ask('/api/v1/goals', '198.51.100.2')).status).toBe(429);
    expect((await ask('/api/v1/goals', '198.51.100.3')).status).toBe(200);
  });

  it('are those of whoever the trusted proxy names last, whatever was made up before', async () => {
    for (let turn = 0; turn < LIMIT; turn += 1) await ask('/api/v1/goals', `203.0.113.${String(turn)}, 198.51.100.4`);
    expect((await ask('/api/v1/goals', '203.0.113.99, 198.51.100.4')).status).toBe(429);
  });

  it('are those of one address, whatever it calls itself, where no proxy is trusted', async () => {
    for (let turn = 0; turn < LIMIT; turn += 1) await ask('/api/v1/goals', `203.0.113.${String(turn)}`, alone);
    expect((await ask('/api/v1/goals', '203.0.113.99', alone)).status).toBe(429);
  });

  it('of one IPv6 network are one reader’s', async () => {
    await read(LIMIT, '2001:db8:1:2::1');
    expect((await ask('/api/v1/goals', '2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await ask('/api/v1/goals', '2001:db8:1:3::1')).status).toBe(200);
  });

  it('of what is ready are never refused, nor the state of the installation', async () => {
    await read(LIMIT + 1, '198.51.100.5');
    for (const path of ['/api/v1/summary', '/api/v1/summary?lang=ar', '/healthz', '/readyz'])
      expect((await ask(path, '198.51.100.5')).status).toBe(200);
    expect((await ask('/api/v1/summary?asOf=2025-06-01', '198.51.100.5')).status).toBe(429);
  });

  it('of a past day count for more until it is cached', async () => {
    const left = async (path: string) =>
      Number(/r=(\d+)/.exec((await ask(path, '198.51.100.6')).headers.get('ratelimit') ?? '')?.[1]);
    expect(await left('/api/v1/goals?asOf=2025-07-01')).toBe(LIMIT - 11);
    expect(await left('/api/v1/goals?asOf=2025-07-01')).toBe(LIMIT - 12);
  });

  it('are counted without what needs a session', async () => {
    await read(LIMIT + 1, '198.51.100.7');
    expect((await ask('/api/v1/session', '198.51.100.7')).status).toBe(401);
    const person = await aPerson(behindProxy.app.get(DataSource), { staffRole: 'reviewer' });
    const { token } = await behindProxy.app.get(SessionsService).open(person.id);
    const headers = { 'x-forwarded-for': '198.51.100.7', cookie: `${SESSION_COOKIE}=${token}` };
    const desk = await fetch(`${addresses.get(behindProxy)!}/api/v1/desk/reports`, { headers });
    expect([desk.status, desk.headers.get('ratelimit')]).toEqual([200, null]);
  });

  it('are described as refusable, each of them and nothing else that reads', async () => {
    const { paths } = (await (await ask('/api/v1/openapi.json', '198.51.100.8')).json()) as OpenApiDocument;
    const described = Object.entries(paths).filter(([, { get }]) => Object.hasOwn(get?.['responses'] ?? {}, '429'));
    const reads = alone.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ method, access }) => method === 'GET' && access === 'public');
    const pathsOf = reads.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')).filter((path) => !/z$/.test(path));
    expect(described.map(([path]) => path).sort()).toEqual(pathsOf.sort());
  });
});
