import type { SummaryView } from '@opev/contract';
import { addDays } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aPerson, aReport, aRound } from '../../../test/factories';
import { FiguresStore } from '../../figures/figures.store';
import { PAST_SNAPSHOT_LIMIT } from '../../figures/past/snapshot-retention';
import { DeclaredAccess } from '../access/declared-access';

const DAYS = 60;
const BOUND = 40;
/** Failed tries to sign in that one address has before it is refused: sign-in-limits.service.ts. */
const FAILURES_OF_ADDRESS = 60;
const MINUTES = 60_000;

jest.setTimeout(180_000);

describe('what anybody may make grow', () => {
  let test: TestApp;
  let db: DataSource;
  let slug: string;
  let email: string;
  let reportId: string;
  beforeAll(async () => {
    test = await createTestApp({
      environment: { TRUSTED_PROXIES: '127.0.0.1' },
      override: (module) => module.overrideProvider(PAST_SNAPSHOT_LIMIT).useValue(BOUND),
    });
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    const organization = await anOrganization(db);
    const { id: commitmentId } = await aCommitment(db, { organizationId: organization.id, activity: 1 });
    const round = await aRound(db, { opensOn: '2025-01-01', dueOn: '2025-02-28', locksOn: '2025-03-31' });
    const report = await aReport(db, { commitmentId, roundId: round.id, state: 'published' });
    [slug, reportId] = [organization.slug, report.id];
    ({ email } = await aPerson(db));
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  const rowsOfEach = async (): Promise<Readonly<Record<string, number>>> => {
    const tables = await db.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const counts = await db.query<{ name: string; count: number }[]>(
      tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`).join(' union all '),
    );
    return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
  };
  /** By how much each table grew; unchanged tables are left out. */
  async function growthOf(happens: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
    const before = await rowsOfEach();
    await happens();
    const grown = Object.entries(await rowsOfEach()).map(([name, rows]) => [name, rows - before[name]!] as const);
    return Object.fromEntries(grown.filter(([, rows]) => rows > 0));
  }

  /** Every public GET route, its parameters filled with existing values. */
  const publicReads = () => {
    const parts: Readonly<Record<string, string>> = {
      slug,
      id: reportId,
      number: '1',
      iso2: 'TN',
      code: 'status-over-rounds',
    };
    return test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ method, access }) => method === 'GET' && access === 'public')
      .map(
        ({ path }) =>
          (path.endsWith('z') ? '' : '/api/v1') + path.replace(/:(\w+)/g, (_, name: string) => parts[name]!),
      );
  };
  const signIn = (as: string, from: string) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: as, password: 'not this one' },
      headers: { 'x-forwarded-for': from },
    });

  it('is nothing by reading what is there now', async () => {
    const grown = await growthOf(async () => {
      for (const path of publicReads()) {
        await test.app.inject(path);
        await test.app.inject(`${path}?lang=ar&unknown=1`);
        await test.app.inject({ method: 'HEAD', url: path });
      }
    });
    // The trend is shown beside the figures of now: once for each end of a round.
    expect(grown).toEqual({ figures_snapshot: 1, figures_snapshot_earlier: 1 });
    expect(await growthOf(async () => void (await test.app.inject('/api/v1/charts/status-over-rounds')))).toEqual({});
  });

  it('is so many snapshots by asking for past days, and what is shown beside them', async () => {
    const { rounds } = (await test.app.inject('/api/v1/summary')).json<SummaryView>();
    const grown = await growthOf(async () => {
      const paths = publicReads();
      for (let day = 0; day < DAYS; day += 1) {
        const asOf = addDays('2025-06-01', day);
        const { snapshot } = (await test.app.inject(`/api/v1/summary?asOf=${asOf}`)).json<SummaryView>();
        // Each route once, not each for each day: a day's figures are the same for every route.
        const path = paths[day % paths.length]!;
        for (const moment of [`asOf=${asOf}`, `since=${asOf}`, `snapshot=${snapshot}`, `asOf=${asOf}0`])
          await test.app.inject(`${path}?${moment}`);
        await test.app.inject(`/api/v1/charts/status-over-rounds?asOf=${asOf}`);
      }
    });
    expect(Object.keys(grown).filter((table) => !table.startsWith('figures_'))).toEqual([]);
    expect(grown['figures_snapshot']).toBeLessThanOrEqual(BOUND + rounds.length);
    expect(grown['figures_snapshot_earlier'] ?? 0).toBeLessThanOrEqual(BOUND * rounds.length);
  });

  it('is as many failures to sign in as one place may have, for as long as they count', async () => {
    const grown = await growthOf(async () => {
      for (let turn = 0; turn < FAILURES_OF_ADDRESS + 10; turn += 1)
        await signIn(`nobody${String(turn)}@example.org`, '192.0.2.1');
      for (let turn = 0; turn < 12; turn += 1) await signIn(email, '192.0.2.2');
    });
    expect(grown).toEqual({ sign_in_attempt: FAILURES_OF_ADDRESS + 10 });
    test.clock.set(new Date(test.clock.now().getTime() + 15 * MINUTES + 1).toISOString());
    await signIn('somebody@example.org', '192.0.2.3');
    expect((await rowsOfEach())['sign_in_attempt']).toBe(1);
  });

  it('is no more than a hundred thousand failures of all places together', async () => {
    await db.query(
      `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
       select n::text, n::text, false, $1 from generate_series(1, 100500) n`,
      [test.clock.now()],
    );
    await signIn('somebody@example.org', '192.0.2.4');
    expect((await rowsOfEach())['sign_in_attempt']).toBeLessThanOrEqual(100_001);
  });

  it('is nothing by asking for what needs a session, or by leaving one that is not there', async () => {
    const closed = test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ access }) => access !== 'public');
    const grown = await growthOf(async () => {
      for (const { method, path } of closed)
        await test.app.inject({
          method: method as 'GET',
          url: `/api/v1${path}`,
          headers: { cookie: 'opev_session=x' },
        });
      await test.app.inject({ method: 'DELETE', url: '/api/v1/session' });
    });
    expect(grown).toEqual({});
  });
});
