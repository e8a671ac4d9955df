import { DataSource } from 'typeorm';
import { allNotified, allSettled } from '../../test/all-notified';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anExtension, anOrganization, aReport, aRound } from '../../test/factories';
import { PublishedChanges } from '../platform/published/published-changes';
import { FiguresStore } from './figures.store';

const [EARLIER, LATER] = ['2025-06-01', '2025-12-01'];

describe('figures of past days that were made', () => {
  let test: TestApp;
  let db: DataSource;
  let store: FiguresStore;
  let organizationId: string;
  let commitmentId: string;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    store = test.app.get(FiguresStore);
    ({ id: organizationId } = await anOrganization(db));
    ({ id: commitmentId } = await aCommitment(db, { organizationId, startsOn: '2024-01-01' }));
    ({ id: roundId } = await aRound(db, { opensOn: '2025-01-01' }));
    await aReport(db, { commitmentId, roundId, state: 'published', publishedAt: '2025-09-01T10:00:00Z' });
  });
  beforeEach(async () => {
    // Notifications of earlier changes must not arrive during the test.
    await allSettled(test);
  });
  afterAll(() => test.close());

  /** Which of the two cached days a change invalidated. */
  async function madeAgainAfter(happens: () => Promise<unknown>): Promise<readonly string[]> {
    const made = async () => [await store.at({ asOf: EARLIER }), await store.at({ asOf: LATER })];
    const before = await made();
    await happens();
    await allNotified(db, test.app.get(PublishedChanges));
    const after = await made();
    return [EARLIER, LATER].filter((_, index) => before[index] !== after[index]);
  }

  it('are made once for all who ask for them meanwhile', async () => {
    const [one, other] = await Promise.all([store.at({ asOf: '2025-08-01' }), store.at({ asOf: '2025-08-01' })]);
    expect(one).toBe(other);
  });

  it('are made again when making them failed', async () => {
    await db.query('alter table figures_snapshot rename to figures_snapshot_away');
    await expect(store.at({ asOf: '2025-08-02' })).rejects.toThrow('figures_snapshot');
    await db.query('alter table figures_snapshot_away rename to figures_snapshot');
    expect((await store.at({ asOf: '2025-08-02' })).moment.asOf).toBe('2025-08-02');
  });

  it('stay after a publication of today', async () => {
    const { id } = await aRound(db, { opensOn: '2025-07-01' });
    await allSettled(test);
    const published = { commitmentId, roundId: id, state: 'published', publishedAt: '2026-03-01T10:00:00Z' } as const;
    expect(await madeAgainAfter(() => aReport(db, published))).toEqual([]);
  });

  it('stay after a correction of today, whatever it corrects', async () => {
    const corrects = () =>
      db.query(
        `update report set state = 'superseded', public_until = '2026-03-01T10:00:00Z'
         where commitment_id = $1 and round_id = $2`,
        [commitmentId, roundId],
      );
    expect(await madeAgainAfter(corrects)).toEqual([]);
  });

  it('are made again from the day on which what was taken back had been public', async () => {
    const takesBack = () =>
      db.query(
        `update report set state = 'withdrawn', public_until = '2026-03-01T11:00:00Z'
         where commitment_id = $1 and round_id = $2`,
        [commitmentId, roundId],
      );
    expect(await madeAgainAfter(takesBack)).toEqual([LATER]);
  });

  it.each([
    ['an extension', () => anExtension(db, { roundId, organizationId, dueOn: '2026-02-01' })],
    ['another commitment', () => aCommitment(db)],
    ['a change nobody knows the kind of', () => db.query(`select pg_notify('published', '')`)],
  ])('are all made again after %s', async (_, happens) => {
    expect(await madeAgainAfter(happens)).toEqual([EARLIER, LATER]);
  });
});
