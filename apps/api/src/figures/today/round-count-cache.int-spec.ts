import { DataSource } from 'typeorm';
import { allNotified, allSettled } from '../../../test/all-notified';
import { createTestApp, type TestApp } from '../../../test/app';
import {
  aCommitment,
  anExtension,
  anOrganization,
  aPause,
  aReport,
  aRound,
  type MadeRound,
} from '../../../test/factories';
import { until } from '../../../test/until';
import { PublishedChanges } from '../../platform/published/published-changes';
import { RoundCountCache } from './round-count-cache';

const TODAY = '2026-03-01';

describe('the cached round counts', () => {
  let test: TestApp;
  let db: DataSource;
  let changes: PublishedChanges;
  let rounds: RoundCountCache;
  let made: { readonly older: MadeRound; readonly newer: MadeRound };
  /** The queries that were made: ids of rounds, or null for all. */
  let counted: (readonly string[] | null)[] = [];
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
    changes = test.app.get(PublishedChanges);
    made = {
      older: await aRound(db, { code: 'older', opensOn: '2025-01-01' }),
      newer: await aRound(db, { code: 'newer', opensOn: '2025-07-01' }),
    };
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    // Notifications of earlier changes must not arrive during the test.
    await allSettled(test);
    rounds = new RoundCountCache(changes);
    await read();
    counted = [];
  });
  afterEach(() => rounds.onModuleDestroy());

  const watched = {
    query: async <T>(sql: string, parameters?: unknown[]) => {
      counted.push(parameters?.[1] as string[] | null);
      return db.query<T>(sql, parameters);
    },
  };
  async function read(day = TODAY) {
    const found = await rounds.reader(day)(watched as unknown as DataSource);
    return Object.fromEntries(found.map(({ row, published }) => [row?.code, [row?.figure.received, published]]));
  }
  /** Makes a change and waits until its notification has arrived. */
  async function notified(happens: () => Promise<unknown>): Promise<void> {
    await happens();
    await allNotified(db, changes);
  }
  const aPublication = async ({ id: roundId }: MadeRound) => {
    const { id: commitmentId } = await aCommitment(db, { startsOn: '2024-01-01' });
    await notified(() => aReport(db, { commitmentId, roundId, state: 'published' }));
    return commitmentId;
  };

  it('are not counted again without an invalidation', async () => {
    expect(await read()).toEqual({ newer: [0, 0], older: [0, 0] });
    expect(counted).toEqual([]);
  });

  it('are counted again where something was published, corrected or taken back, and nowhere else', async () => {
    const commitmentId = await aPublication(made.newer);
    // The new commitment may be in effect in any round.
    expect(await read()).toEqual({ newer: [1, 1], older: [0, 0] });
    counted = [];
    await notified(() =>
      db.query(`update report set state = 'withdrawn', public_until = now() where commitment_id = $1`, [commitmentId]),
    );
    expect(await read()).toEqual({ newer: [0, 0], older: [0, 0] });
    expect(counted).toEqual([[made.newer.id]]);
  });

  it('are all counted when what is due, or in effect, may have changed', async () => {
    const { id } = await anOrganization(db);
    await notified(() => anExtension(db, { roundId: made.older.id, organizationId: id, dueOn: '2025-09-01' }));
    await read();
    await notified(() => aCommitment(db, { organizationId: id }));
    await read();
    expect(counted).toEqual([null, null]);
  });

  it('are invalidated by no pause, nor by the lifecycle that goes with it', async () => {
    const { id } = await anOrganization(db);
    await allNotified(db, changes);
    await read();
    counted = [];
    const { version } = changes;
    await aPause(db, id, { startsOn: '2025-01-01' });
    await db.query(`update organization set lifecycle = 'paused' where id = $1`, [id]);
    await allNotified(db, changes);
    await read();
    // Only the marker of `allNotified` itself.
    expect([changes.version, counted]).toEqual([version + 1, []]);
  });

  it('are all counted on another day, and when a change was missed', async () => {
    await read('2026-03-02');
    const before = changes.version;
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'opev-listener' and datname = current_database()`);
    // The connection is back, which counts as a change of anything.
    await until(() => Promise.resolve(changes.version > before));
    await read('2026-03-02');
    expect(counted).toEqual([null, null]);
  });

  it('are still counted when the transaction that should have failed before', async () => {
    await aPublication(made.older);
    rounds.reader(TODAY);
    await expect(
      rounds.reader(TODAY)({ query: () => Promise.reject(new Error('away')) } as unknown as DataSource),
    ).rejects.toThrow('away');
    expect(await read()).toMatchObject({ older: [1, 1] });
  });

  it('are counted the next time for what is invalidated while they are read', async () => {
    const readLater = rounds.reader(TODAY);
    await readLater(watched as unknown as DataSource);
    await aPublication(made.older);
    expect((await read())['older']?.[1]).toBe(2);
  });
});
