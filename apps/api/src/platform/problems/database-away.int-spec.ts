import type { ProblemView } from '@opev/contract';
import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { extraDatabaseUrl, workerDatabaseUrl } from '../../../test/database';
import { until } from '../../../test/until';
import { toDomainError } from './to-domain-error';

describe('while the database is away', () => {
  let test: TestApp;
  let admin: Client;
  let name: string;
  beforeAll(async () => {
    const url = await extraDatabaseUrl('away');
    name = new URL(url).pathname.slice(1);
    test = await createTestApp({ databaseUrl: url });
    admin = new Client(await workerDatabaseUrl());
    await admin.connect();
  });
  afterAll(async () => {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
    await test.close();
  });

  const get = (path: string) => test.app.inject({ method: 'GET', url: path });
  const endSessions = (how: 'cancel' | 'terminate', state: string) =>
    admin.query(`select pg_${how}_backend(pid) from pg_stat_activity where datname = $1 and ${state}`, [name]);

  /** How long a plain connection takes at the moment, the slowest of a few: some ten milliseconds on an idle machine. */
  async function millisecondsToConnect(): Promise<number> {
    const took: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const startedAt = performance.now();
      const client = new Client(await workerDatabaseUrl());
      await client.connect();
      await client.end();
      took.push(performance.now() - startedAt);
    }
    return Math.max(...took);
  }

  /** Interrupts a read that waits for a lock, and answers what its caller gets. */
  async function interrupted(how: 'cancel' | 'terminate'): Promise<{ status: number; problem: ProblemView }> {
    const runner = test.app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table good_practice in access exclusive mode');
    const waiting = get('/api/v1/good-practices');
    const isWaiting = `wait_event_type = 'Lock'`;
    await until(async () => {
      const { rows } = await admin.query(`select from pg_stat_activity where datname = $1 and ${isWaiting}`, [name]);
      return rows.length > 0;
    });
    await endSessions(how, isWaiting);
    const answer = await waiting;
    await runner.rollbackTransaction();
    await runner.release();
    return { status: answer.statusCode, problem: answer.json() };
  }

  it.each(['cancel', 'terminate'] as const)('in the middle of a request (%s), it says so and goes on', async (how) => {
    const { status, problem } = await interrupted(how);
    expect([status, problem.type]).toEqual([503, 'urn:problem:unavailable']);
    expect((await get('/api/v1/good-practices')).statusCode).toBe(200);
  });

  it('between two statements of a transaction, it says so, whatever comes next', async () => {
    const db = test.app.get(DataSource);
    const work = (next: (manager: EntityManager) => Promise<unknown>) =>
      db.transaction(async (manager) => {
        const [own] = await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid');
        await admin.query('select pg_terminate_backend($1)', [own?.pid]);
        await until(() => Promise.resolve(manager.queryRunner?.isReleased === true));
        await next(manager);
      });
    for (const next of [
      (manager: EntityManager) => manager.query('select 1'),
      (manager: EntityManager) => manager.transaction((inner) => inner.query('select 1')),
      () => Promise.resolve(),
    ]) {
      const refusal = await work(next).then(
        () => null,
        (error: unknown) => toDomainError(error)?.code ?? error,
      );
      expect(refusal).toBe('unavailable');
    }
  });

  it('altogether, reads and sign-ins say so, the figures stand, and all comes back by itself', async () => {
    await admin.query(`alter database ${name} with allow_connections false`);
    await endSessions('terminate', 'true');
    await until(async () => (await get('/api/v1/good-practices')).statusCode === 503);
    const signIn = await test.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'a@example.org', password: 'x' },
    });
    const session = await test.app.inject({ url: '/api/v1/session', headers: { cookie: 'opev_session=x' } });
    for (const answer of [signIn, session, await get('/readyz')])
      expect([answer.statusCode, answer.json<ProblemView>().type]).toEqual([503, 'urn:problem:unavailable']);
    expect((await get('/readyz')).json<ProblemView>().detail).toBe('The database does not answer.');
    expect((await get('/healthz')).statusCode).toBe(200);
    expect((await get('/api/v1/summary')).statusCode).toBe(200);
    expect(Number((await get('/api/v1/summary')).headers['age'])).toBeGreaterThanOrEqual(0);
    await admin.query(`alter database ${name} with allow_connections true`);
    const backAt = performance.now();
    await until(async () => (await get('/readyz')).statusCode === 200);
    await until(async () => (await get('/api/v1/summary')).headers['age'] === undefined);
    // Three seconds on an idle machine, of which retries wait one at most; a slow machine connects more slowly.
    expect(performance.now() - backAt).toBeLessThan(2_000 + 100 * (await millisecondsToConnect()));
    expect((await get('/api/v1/good-practices')).statusCode).toBe(200);
  });
});
