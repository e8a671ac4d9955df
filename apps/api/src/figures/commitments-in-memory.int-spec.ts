import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { until } from '../../test/until';
import { refreshStanding } from '../reports/standings';
import { PublishedChanges } from '../platform/published/published-changes';
import { CommitmentsInMemory } from './commitments-in-memory';

const TODAY = '2026-03-01';

describe('the commitments in memory', () => {
  let test: TestApp;
  let db: DataSource;
  let changes: PublishedChanges;
  let memory: CommitmentsInMemory;
  let commitmentId: string;
  let roundId: string;
  /** What was read, each time something was: ids, or all. */
  let asked: (readonly string[] | 'all')[] = [];
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
    // What was said before is not heard of during the test.
    await new Promise((resolve) => setTimeout(resolve, 100));
    memory = new CommitmentsInMemory(changes);
    await read();
    asked = [];
  });
  afterEach(() => memory.onModuleDestroy());

  const watched = {
    query: async <T>(sql: string, parameters?: unknown[]) => {
      asked.push((parameters?.[1] as string[] | undefined) ?? 'all');
      return db.query<T>(sql, parameters);
    },
  } as unknown as DataSource;
  const read = async (day = TODAY) => memory.reader(day)(watched);
  const standing = async () =>
    (await read()).find((commitment) => commitment.commitmentId === commitmentId)?.standing?.claimedStatus;
  async function heard(happens: () => Promise<unknown>): Promise<void> {
    const before = changes.version;
    await happens();
    await until(() => Promise.resolve(changes.version > before));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  it('are not read again when nothing was heard of', async () => {
    expect((await read()).length).toBe(2);
    expect(asked).toEqual([]);
  });

  it('are read one by one as what they say changes', async () => {
    await heard(() => aReport(db, { commitmentId, roundId, state: 'published', claimedStatus: 'completed' }));
    expect(await standing()).toBe('completed');
    await heard(async () => {
      await db.query(`update report set state = 'withdrawn', public_until = now() where commitment_id = $1`, [
        commitmentId,
      ]);
      await refreshStanding(db, commitmentId);
    });
    expect(await standing()).toBeUndefined();
    expect(asked).toEqual([[commitmentId], [commitmentId]]);
  });

  it.each([
    ['another commitment', () => aCommitment(db)],
    ['another wish of an organization', async () => anOrganization(db, { chosenDisclosure: 'country-only' })],
    ['the end of all standings', () => db.query('truncate standing')],
  ])('are all read again after %s', async (_, happens) => {
    await heard(happens);
    await read();
    expect(asked).toEqual(['all']);
  });

  it('are all read again on another day', async () => {
    await read('2026-03-02');
    expect(asked).toEqual(['all']);
  });
});
