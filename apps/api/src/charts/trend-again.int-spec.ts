import type { ChartView, SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';

describe('the trend over rounds, under the id of a snapshot', () => {
  let test: TestApp;
  let db: DataSource;
  let made: { readonly organizationId: string; readonly commitmentId: string; readonly reportId: string };
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    test.clock.set('2026-03-01');
    const { id: organizationId } = await anOrganization(db, { slug: 'olive', chosenDisclosure: 'named' });
    const { id: commitmentId } = await aCommitment(db, { organizationId, activity: 12, startsOn: '2024-01-01' });
    const rounds = [
      await aRound(db, { code: 'one', opensOn: '2025-01-01', dueOn: '2025-02-28', locksOn: '2025-03-31' }),
      await aRound(db, { code: 'two', opensOn: '2025-07-01', dueOn: '2025-08-31', locksOn: '2025-09-30' }),
    ];
    const published = { commitmentId, state: 'published', publishedAt: '2025-02-10T10:00:00Z' } as const;
    const { id: reportId } = await aReport(db, { ...published, roundId: rounds[0]!.id });
    made = { organizationId, commitmentId, reportId };
    await refresh();
  });
  afterEach(() => removeTestData());
  afterAll(() => test.close());

  const refresh = () => test.app.get(FiguresStore).refresh();
  const read = async <T>(path: string): Promise<T> => {
    const answer = await test.app.inject(`/api/v1${path}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<T>();
  };
  const trend = (query = '') => read<ChartView>(`/charts/status-over-rounds${query}`);
  const reported = ({ rows }: ChartView) => rows.map(({ coverage }) => coverage?.reported);
  /** Corrects the past directly in the tables. */
  const correctThePast = async () => {
    await db.query(`update commitment set starts_on = '2025-05-01' where id = $1`, [made.commitmentId]);
    await refresh();
  };

  it('is what it was, whatever became known of earlier days since', async () => {
    const before = await trend();
    await correctThePast();
    expect(reported(before)).toEqual([1, 1]);
    expect(reported(await trend())).toEqual([0, 1]);
    expect(await trend(`?snapshot=${before.snapshot}`)).toEqual({ ...before, isReduced: false });
  });

  it('is what it was in each part of the Plan, though only the whole was asked for then', async () => {
    const { snapshot } = await trend();
    await correctThePast();
    expect(reported(await trend(`?snapshot=${snapshot}&goal=2`))).toEqual([1, 1]);
    expect(reported(await trend(`?snapshot=${snapshot}&goal=3`))).toEqual([0, 0]);
  });

  it('is what it was of a past day', async () => {
    const before = await trend('?asOf=2025-12-31');
    await correctThePast();
    expect(reported(await trend(`?snapshot=${before.snapshot}`))).toEqual(reported(before));
  });

  it('leaves out what was taken back since, and says so', async () => {
    const { snapshot } = await trend();
    await db.query('delete from standing where report_id = $1', [made.reportId]);
    await db.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [made.reportId]);
    await refresh();
    const again = await trend(`?snapshot=${snapshot}`);
    expect([reported(again), again.isReduced]).toEqual([[0, 0], true]);
  });

  it('leaves out who was protected since', async () => {
    const { snapshot } = await trend('?organization=olive');
    await db.query(`update organization set least_disclosure = 'counted-only' where id = $1`, [made.organizationId]);
    await refresh();
    const answer = await test.app.inject(`/api/v1/charts/status-over-rounds?snapshot=${snapshot}&organization=olive`);
    expect(answer.statusCode).toBe(422);
    expect(reported(await trend(`?snapshot=${snapshot}&country=TN`))).toEqual([0, 0]);
  });

  it('is as it was first asked for, where nobody had seen it before', async () => {
    const { snapshot } = await read<SummaryView>('/summary');
    await correctThePast();
    const first = await trend(`?snapshot=${snapshot}`);
    await db.query(`update commitment set starts_on = '2024-01-01' where id = $1`, [made.commitmentId]);
    await refresh();
    expect(reported(await trend(`?snapshot=${snapshot}`))).toEqual(reported(first));
  });
});
