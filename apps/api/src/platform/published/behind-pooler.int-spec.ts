import type { ProblemView, SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { extraDatabaseUrl, workerDatabaseUrl } from '../../../test/database';
import { aCommitment, aReport, aRound } from '../../../test/factories';
import { describeBehindPooler, startPooler, type Pooler } from '../../../test/pooler';
import { until } from '../../../test/until';
import { PublishedChanges } from './published-changes';

describeBehindPooler('instances behind a transaction pooler', () => {
  let pooler: Pooler;
  let direct: TestApp;
  let pooled: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    const url = await workerDatabaseUrl();
    pooler = await startPooler(url);
    direct = await createTestApp();
    pooled = await createTestApp({ databaseUrl: pooler.url });
    db = direct.app.get(DataSource);
  });
  afterAll(async () => {
    await pooled.close();
    await direct.close();
    await pooler.stop();
  });

  const readiness = async ({ app }: TestApp) => {
    const answer = await app.inject('/readyz');
    return [answer.statusCode, answer.json<Partial<ProblemView>>().detail];
  };
  const published = async ({ app }: TestApp) =>
    (await app.inject('/api/v1/summary')).json<SummaryView>().total.commitments.reported;
  const untilAllShow = (reports: number) =>
    until(async () => (await Promise.all([direct, pooled].map(published))).every((count) => count === reports));

  it('that receive no notifications are not ready, and say what to do', async () => {
    expect(await readiness(direct)).toEqual([200, undefined]);
    expect(await readiness(pooled)).toEqual([503, expect.stringContaining('Give DATABASE_LISTEN_URL an address')]);
  });

  it('show no report any more that was withdrawn elsewhere, although they receive no notifications', async () => {
    const { id: commitmentId } = await aCommitment(db);
    const { id: roundId } = await aRound(db);
    const { id } = await aReport(db, { commitmentId, roundId, state: 'published' });
    await untilAllShow(1);
    await db.transaction(async (manager) => {
      await manager.query('delete from standing where commitment_id = $1', [commitmentId]);
      await manager.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [id]);
    });
    await untilAllShow(0);
  });

  it('find nothing new while nothing changes', async () => {
    const { version } = pooled.app.get(PublishedChanges);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(pooled.app.get(PublishedChanges).version).toBe(version);
  });

  it('receive notifications and are ready with a direct address to listen at', async () => {
    const environment = { DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: await workerDatabaseUrl() };
    const both = await createTestApp({ databaseUrl: pooler.url, environment });
    try {
      expect(await readiness(both)).toEqual([200, undefined]);
    } finally {
      await both.close();
    }
  });

  it('are not ready when the other address leads to another database', async () => {
    const environment = { DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: await extraDatabaseUrl('elsewhere') };
    const wrong = await createTestApp({ databaseUrl: pooler.url, environment });
    try {
      expect(await readiness(wrong)).toEqual([503, expect.stringContaining('Notifications do not arrive')]);
    } finally {
      await wrong.close();
    }
  });
});
