import { DataSource } from 'typeorm';
import { allNotified, allSettled } from '../../../test/all-notified';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { PublishedChanges } from '../../platform/published/published-changes';
import { refreshStanding } from '../../reports/standings';
import { commitmentsOfToday } from '../reading/commitments-of-day.queries';
import { CommitmentCache } from './commitment-cache';

const TODAY = '2026-03-01';

describe('the cached commitments', () => {
  let test: TestApp;
  let db: DataSource;
  let changes: PublishedChanges;
  let memory: CommitmentCache;
  let commitmentId: string;
  let roundId: string;
  /** The queries that were made: ids of commitments and of organizations, or all. */
  let queried: (readonly (readonly string[])[] | 'all')[] = [];
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
    changes = test.app.get(PublishedChanges);
    ({ id: commitmentId } = await aCommitment(db));
    await aCommitment(db);
    ({ id: roundId } = await aRound(db, { opensOn: '2025-01-01' }));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    // Notifications of earlier changes must not arrive during the test.
    await allSettled(test);
    memory = new CommitmentCache(changes);
    await read();
    queried = [];
  });
  afterEach(() => memory.onModuleDestroy());

  const watched = {
    query: async <T>(sql: string, parameters?: unknown[]) => {
      queried.push(parameters && parameters.length > 1 ? (parameters.slice(1) as string[][]) : 'all');
      return db.query<T>(sql, parameters);
    },
  } as unknown as DataSource;
  const read = async (day = TODAY) => memory.reader(day)(watched);
  const standing = async () =>
    (await read()).find((commitment) => commitment.commitmentId === commitmentId)?.standing?.claimedStatus;
  async function notified(happens: () => Promise<unknown>): Promise<void> {
    await happens();
    await allNotified(db, changes);
  }

  it('are not read again without an invalidation', async () => {
    expect((await read()).length).toBe(2);
    expect(queried).toEqual([]);
  });

  it('are read one by one as what they say changes', async () => {
    await notified(() => aReport(db, { commitmentId, roundId, state: 'published', claimedStatus: 'completed' }));
    expect(await standing()).toBe('completed');
    await notified(async () => {
      await db.query(`update report set state = 'withdrawn', public_until = now() where commitment_id = $1`, [
        commitmentId,
      ]);
      await refreshStanding(db, commitmentId);
    });
    expect(await standing()).toBeUndefined();
    expect(queried).toEqual([
      [[commitmentId], []],
      [[commitmentId], []],
    ]);
  });

  it.each([
    ['another commitment', (organizationId: string) => aCommitment(db, { organizationId, activity: 2 })],
    [
      'another wish of it',
      (id: string) => db.query(`update organization set chosen_disclosure = 'country-only' where id = $1`, [id]),
    ],
    ['the end of a commitment', (id: string) => db.query('delete from commitment where organization_id = $1', [id])],
  ])('are read again of one organization after %s', async (_, happens) => {
    const { id } = await anOrganization(db);
    await notified(() => aCommitment(db, { organizationId: id }));
    await read();
    queried = [];
    await notified(() => happens(id));
    const inMemory = await read();
    expect(queried).toEqual([[[], [id]]]);
    expect(inMemory).toHaveLength((await commitmentsOfToday(db, TODAY)).length);
    expect(inMemory).toEqual(expect.arrayContaining([...(await commitmentsOfToday(db, TODAY))]));
  });

  it('stay the same objects where nothing they say is different', async () => {
    const before = await read();
    memory.invalidate();
    const after = await read();
    expect(queried).toEqual(['all']);
    expect(after.every((commitment, index) => commitment === before[index])).toBe(true);
  });

  it('are all read again after the end of all standings', async () => {
    await notified(() => db.query('truncate standing'));
    await read();
    expect(queried).toEqual(['all']);
  });

  it('are all read again on another day', async () => {
    await read('2026-03-02');
    expect(queried).toEqual(['all']);
  });
});
