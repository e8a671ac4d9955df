import type { ChartView, SummaryView } from '@opev/contract';
import { addDays, type Day } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import type { FigureData } from '../book/figure-data';
import { FiguresStore } from '../figures.store';
import { SnapshotArchive } from './snapshot-archive';
import { PAST_SNAPSHOT_LIMIT, SnapshotRetention } from './snapshot-retention';

const BOUND = 100;
const ORGANIZATIONS = 6;

// Each day takes milliseconds, and there are many.
jest.setTimeout(120_000);

describe('snapshots of past days', () => {
  let one: TestApp;
  let other: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    one = await started();
    other = await started();
    db = one.app.get(DataSource);
    const round = await aRound(db, { opensOn: '2025-01-01', dueOn: '2025-02-28', locksOn: '2025-03-31' });
    await aRound(db, { opensOn: '2025-07-01', dueOn: '2025-08-31', locksOn: '2025-09-30' });
    for (let number = 0; number < ORGANIZATIONS; number += 1) {
      const { id: organizationId } = await anOrganization(db);
      const { id: commitmentId } = await aCommitment(db, { organizationId, startsOn: '2020-01-01' });
      const published = { state: 'published', publishedAt: '2025-02-10T10:00:00Z' } as const;
      await aReport(db, { commitmentId, roundId: round.id, ...published });
    }
  });
  beforeEach(async () => {
    await db.query('delete from figures_snapshot');
    await db.query('delete from figures_part');
    for (const { app } of [one, other]) await app.get(FiguresStore).refresh();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  async function started(): Promise<TestApp> {
    const test = await createTestApp({
      override: (module) => module.overrideProvider(PAST_SNAPSHOT_LIMIT).useValue(BOUND),
    });
    test.clock.set('2026-03-01');
    return test;
  }

  const ask = (path: string, { app } = one) => app.inject(`/api/v1${path}`);
  const read = async <T>(path: string, test = one): Promise<T> => (await ask(path, test)).json<T>();
  const archive = ({ app } = one) => app.get(SnapshotArchive);
  /** The data as of a day: each organization's commitments change every week or so, independently of the others. */
  const asOn = (day: Day, days: number): FigureData => {
    const { data } = one.app.get(FiguresStore).current;
    const commitments = data.commitments.map((commitment, number) => {
      const progressPercent = Math.floor((days + number * 2) / 8) % 101;
      return { ...commitment, standing: commitment.standing && { ...commitment.standing, progressPercent } };
    });
    return { ...data, day, commitments };
  };
  /** Requests past days one after the other, from one day on; answers their snapshot ids. */
  async function sweep({ from, days, test = one }: { from: Day; days: number; test?: TestApp }): Promise<string[]> {
    const ids: string[] = [];
    for (let day = 0; day < days; day += 1)
      ids.push((await archive(test).storePastDay(asOn(addDays(from, day), day))).id);
    // Eviction runs in the background.
    await test.app.get(SnapshotRetention).onModuleDestroy();
    return ids;
  }
  const count = async (what: string): Promise<number> =>
    (await db.query<[{ count: number }]>(`select count(*)::int from ${what}`))[0].count;
  const isKept = async (id: string) => (await count(`figures_snapshot where id = '${id}'`)) === 1;
  /** How many parts no snapshot refers to, and how many are missing. */
  const wrongParts = async () => [
    await count('figures_part where hash not in (select unnest(parts) from figures_snapshot)'),
    await count(`(select unnest(parts) as hash from figures_snapshot) as needed
      where not exists (select from figures_part where figures_part.hash = needed.hash)`),
  ];

  it('are evicted beyond the limit, the least recently requested first', async () => {
    const ids = await sweep({ from: '2021-01-01', days: 700 });
    expect(new Set(ids).size).toBe(700);
    expect(await count('figures_snapshot where asked_at is not null')).toBeLessThanOrEqual(BOUND);
    expect(await isKept(one.app.get(FiguresStore).current.moment.snapshot)).toBe(true);
    expect(await wrongParts()).toEqual([0, 0]);
    for (const id of ids.slice(-(BOUND - BOUND / 10))) expect(await isKept(id)).toBe(true);
    // The other instance has nothing cached.
    expect((await read<SummaryView>(`/summary?snapshot=${ids.at(-50)!}`, other)).snapshot).toBe(ids.at(-50));
    expect((await ask(`/summary?snapshot=${ids[0]!}`, other)).statusCode).toBe(404);
  });

  it('are computed again when their day is requested again', async () => {
    const before = await read<SummaryView>('/summary?asOf=2025-06-01');
    await sweep({ from: '2021-01-01', days: BOUND + 20 });
    expect(await isKept(before.snapshot)).toBe(false);
    await one.app.get(FiguresStore).refresh();
    expect(await read<SummaryView>('/summary?asOf=2025-06-01')).toEqual(before);
    expect(await isKept(before.snapshot)).toBe(true);
  });

  it('that are requested again are evicted last', async () => {
    const [first, second] = await sweep({ from: '2021-01-01', days: 15 });
    await db.query(`update figures_snapshot set asked_at = asked_at - interval '1 day' where asked_at is not null`);
    await ask(`/summary?snapshot=${second!}`, other);
    await sweep({ from: '2022-01-01', days: BOUND - 12 });
    expect([await isKept(first!), await isKept(second!)]).toEqual([false, true]);
  });

  it('take nothing with them that is shown as of today', async () => {
    const [past] = await sweep({ from: '2021-01-01', days: 1 });
    // The same data again: nothing new has to be stored, only the parts are marked as used by a snapshot of today.
    const { id: now } = await archive().store(asOn('2026-03-01', 0));
    await sweep({ from: '2022-01-01', days: BOUND + 20 });
    expect([await isKept(past!), await isKept(now)]).toEqual([false, true]);
    expect(await wrongParts()).toEqual([0, 0]);
    expect((await archive().load(now))?.data.commitments).toHaveLength(ORGANIZATIONS);
  });

  it('that are shown as of today after all stay', async () => {
    const { id: past } = await archive().storePastDay(asOn('2026-03-01', 4));
    const { id: now } = await archive(other).store(asOn('2026-03-01', 4));
    expect(now).toBe(past);
    await sweep({ from: '2022-01-01', days: BOUND + 20 });
    expect(await isKept(now)).toBe(true);
    expect(await wrongParts()).toEqual([0, 0]);
  });

  it('stay as long as what they are shown beside', async () => {
    const trend = await read<ChartView>('/charts/status-over-rounds');
    const shownBeside = await count('figures_snapshot_earlier');
    expect(shownBeside).toBeGreaterThan(0);
    await sweep({ from: '2021-01-01', days: BOUND + 30 });
    // Request the earlier days first: the trend shows what is known when it is first requested.
    expect(await count('figures_snapshot_earlier')).toBe(shownBeside);
    const again = await read<ChartView>(`/charts/status-over-rounds?snapshot=${trend.snapshot}`, other);
    expect(again).toEqual({ ...trend, ...(again.isReduced === undefined ? {} : { isReduced: false }) });
  });

  it('that were evicted while cached in memory still have a trend', async () => {
    await ask('/summary?asOf=2025-12-31');
    await db.query(`delete from figures_snapshot where as_of = '2025-12-31'`);
    expect((await ask('/charts/status-over-rounds?asOf=2025-12-31')).statusCode).toBe(200);
  });

  it('are not evicted while another one is being stored, which may need their parts', async () => {
    const past = () => count('figures_snapshot where asked_at is not null');
    await sweep({ from: '2021-01-01', days: BOUND });
    await one.app.get(SnapshotRetention).store(async () => {
      await archive(other).storePastDay(asOn('2022-01-01', 3));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await past()).toBe(BOUND + 1);
    });
    await other.app.get(SnapshotRetention).onModuleDestroy();
    expect(await past()).toBeLessThanOrEqual(BOUND);
  });

  it('are as many with two instances at once, and each is complete', async () => {
    const [from, later] = ['2021-01-01', '2021-03-01'];
    await Promise.all([
      sweep({ from, days: 200 }),
      sweep({ from: later, days: 200, test: other }),
      sweep({ from: later, days: 150, test: one }),
      sweep({ from, days: 150, test: other }),
    ]);
    expect(await count('figures_snapshot where asked_at is not null')).toBeLessThanOrEqual(BOUND);
    expect(await wrongParts()).toEqual([0, 0]);
  });
});
