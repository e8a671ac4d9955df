import type { SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, aReport, aRound } from '../../test/factories';
import { until } from '../../test/until';
import { DataVersion } from '../platform/published/data-version';
import { PublishedChanges } from '../platform/published/published-changes';
import { FiguresStore } from './figures.store';

describe('two instances on one database', () => {
  let one: TestApp;
  let other: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    one = await createTestApp();
    other = await createTestApp();
    db = one.app.get(DataSource);
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  const summaryOf = async ({ app }: TestApp) => app.inject({ method: 'GET', url: '/api/v1/summary' });
  const publish = async () => {
    const { id: commitmentId } = await aCommitment(db);
    const { id: roundId } = await aRound(db);
    await aReport(db, { commitmentId, roundId, state: 'published' });
  };
  /** Waits until both instances show so many published reports with a standing each: a report and its standing are two changes here. */
  const untilBothShow = async (reports: number) => {
    await until(async () => {
      const answers = await Promise.all([summaryOf(one), summaryOf(other)]);
      return answers.every((answer) => {
        const { reportsPublished, total } = answer.json<SummaryView>();
        return reportsPublished === reports && total.commitments.reported === reports;
      });
    });
  };

  it('agree after a publication, to the byte and the ETag', async () => {
    await publish();
    await untilBothShow(1);
    const [first, second] = await Promise.all([summaryOf(one), summaryOf(other)]);
    expect(first.body).toBe(second.body);
    expect(first.headers.etag).toBe(second.headers.etag);
  });

  it('agree again after their connections were cut while something was published', async () => {
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'opev-listener' and datname = current_database()`);
    await publish();
    await untilBothShow(2);
    await publish();
    await untilBothShow(3);
  });

  it('do not make the figures anew for readers, and few times for many changes', async () => {
    await one.app.get(FiguresStore).refresh();
    const before = one.app.get(DataVersion).label;
    for (let reader = 0; reader < 20; reader += 1) await summaryOf(one);
    expect(one.app.get(DataVersion).label).toBe(before);
    const version = one.app.get(PublishedChanges).version;
    for (let change = 0; change < 20; change += 1) await db.query(`select pg_notify('published', '')`);
    await until(() => Promise.resolve(one.app.get(PublishedChanges).version >= version + 20));
    await one.app.get(FiguresStore).refresh();
    const generations = Number(one.app.get(DataVersion).label.split('-')[1]) - Number(before.split('-')[1]);
    expect(generations).toBeGreaterThan(0);
    expect(generations).toBeLessThan(22);
  });

  it('keep the last figures when they cannot be made anew, and catch up afterwards', async () => {
    const before = (await summaryOf(one)).json<SummaryView>();
    await db.query('alter table standing rename to standing_away');
    await expect(one.app.get(FiguresStore).refresh()).rejects.toThrow();
    expect((await summaryOf(one)).json()).toEqual(before);
    await db.query('alter table standing_away rename to standing');
    await publish();
    await untilBothShow(before.reportsPublished + 1);
  });
});
