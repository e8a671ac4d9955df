import { DataSource } from 'typeorm';
import { allHeard, allSettled } from '../../../test/all-heard';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { PublishedChanges } from '../../platform/published/published-changes';
import { refreshStanding } from '../../reports/standings';
import { commitmentsOfToday } from '../reading/commitments-of-day.queries';
import { CommitmentsInMemory } from './commitments-in-memory';

const TODAY = '2026-03-01';

describe('the commitments in memory', () => {
  let test: TestApp;
  let db: DataSource;
  let changes: PublishedChanges;
  let memory: CommitmentsInMemory;
  let commitmentId: string;
  let roundId: string;
  /** What was read, each time something was: ids of commitments, then of organizations; or all. */
  let asked: (readonly (readonly string[])[] | 'all')[] = [];
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
    await allSettled(test);
    memory = new CommitmentsInMemory(changes);
    await read();
    asked = [];
  });
  afterEach(() => memory.onModuleDestroy());

  const watched = {
    query: async <T>(sql: string, parameters?: unknown[]) => {
      asked.push(parameters && parameters.length > 1 ? (parameters.slice(1) as string[][]) : 'all');
      return db.query<T>(sql, parameters);
    },
  } as unknown as DataSource;
  const read = async (day = TODAY) => memory.reader(day)(watched);
  const standing = async () =>
    (await read()).find((commitment) => commitment.commitmentId === commitmentId)?.standing?.claimedStatus;
  async function heard(happens: () => Promise<unknown>): Promise<void> {
    await happens();
    await allHeard(db, changes);
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
    expect(asked).toEqual([
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
    await heard(() => aCommitment(db, { organizationId: id }));
    await read();
    asked = [];
    await heard(() => happens(id));
    const inMemory = await read();
    expect(asked).toEqual([[[], [id]]]);
    expect(inMemory).toHaveLength((await commitmentsOfToday(db, TODAY)).length);
    expect(inMemory).toEqual(expect.arrayContaining([...(await commitmentsOfToday(db, TODAY))]));
  });

  it('stay the same objects where nothing they say is different', async () => {
    const before = await read();
    memory.forget();
    const after = await read();
    expect(asked).toEqual(['all']);
    expect(after.every((commitment, index) => commitment === before[index])).toBe(true);
  });

  it('are all read again after the end of all standings', async () => {
    await heard(() => db.query('truncate standing'));
    await read();
    expect(asked).toEqual(['all']);
  });

  it('are all read again on another day', async () => {
    await read('2026-03-02');
    expect(asked).toEqual(['all']);
  });
});
