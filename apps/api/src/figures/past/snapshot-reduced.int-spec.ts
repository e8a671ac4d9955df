import type { SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { FiguresStore } from '../figures.store';

describe('a snapshot of which a report was withdrawn since', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const read = async <T>(path: string): Promise<T> =>
    (await test.app.inject({ method: 'GET', url: `/api/v1${path}` })).json<T>();
  const refresh = () => test.app.get(FiguresStore).refresh();

  /** A named organization with a commitment that was reported on in a round of 2025. */
  async function atWork() {
    const organization = await anOrganization(db, { chosenDisclosure: 'named' });
    const commitment = await aCommitment(db, { organizationId: organization.id, startsOn: '2025-01-01' });
    const round = await aRound(db, { opensOn: '2025-01-01' });
    await aReport(db, {
      commitmentId: commitment.id,
      roundId: round.id,
      state: 'published',
      claimedStatus: 'not-started',
      publishedAt: '2025-05-10T10:00:00Z',
    });
    return { organization, commitment };
  }

  it('is without it in every part: the report before stands again, and no round counts it', async () => {
    const { organization, commitment } = await atWork();
    const later = await aRound(db, { opensOn: '2025-07-01' });
    const { id } = await aReport(db, {
      commitmentId: commitment.id,
      roundId: later.id,
      state: 'published',
      claimedStatus: 'completed',
      publishedAt: '2025-08-10T10:00:00Z',
    });
    await refresh();
    const { snapshot, ...before } = await read<SummaryView>('/summary');
    expect([before.reportsPublished, before.rounds[0]?.received, before.total.claimed.completed]).toEqual([2, 1, 1]);
    await db.query(`delete from standing where report_id = $1`, [id]);
    await db.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [id]);
    // Published since, so not part of the snapshot.
    const since = await aCommitment(db, { organizationId: organization.id, activity: 13, startsOn: '2025-01-01' });
    await aReport(db, {
      commitmentId: since.id,
      roundId: later.id,
      state: 'published',
      publishedAt: '2027-01-01T10:00:00Z',
    });
    await refresh();
    const again = await read<SummaryView>(`/summary?snapshot=${snapshot}`);
    expect(again.total.claimed).toMatchObject({ completed: 0, 'not-started': 1 });
    expect(again.total.commitments).toEqual({ reported: 1, of: 1 });
    expect([again.reportsPublished, ...again.rounds.map(({ received }) => received)]).toEqual([1, 0, 1]);
  });
});
