import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData, workerDatabaseUrl } from '../../test/database';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { forHistories } from '../../test/for-histories';
import { until } from '../../test/until';
import { createDataSource } from '../platform/database/data-source';
import { mendStandings, wrongStandings } from './standings-check';

describe('standings that were written beside the product', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterEach(() => removeTestData());
  afterAll(() => db.destroy());

  /** A commitment with reports in two rounds; the later one is its standing. */
  async function standing() {
    const organization = await anOrganization(db, {});
    const { id: commitmentId } = await aCommitment(db, { organizationId: organization.id });
    const [first, second] = [await aRound(db, { opensOn: '2025-01-01' }), await aRound(db, { opensOn: '2025-07-01' })];
    await aReport(db, { commitmentId, roundId: first.id, state: 'published', claimedStatus: 'not-started' });
    const { id } = await aReport(db, {
      commitmentId,
      roundId: second.id,
      state: 'published',
      claimedStatus: 'completed',
    });
    return { commitmentId, latest: id };
  }
  const standsOn = async (commitmentId: string): Promise<string | undefined> => {
    const rows = await db.query<{ report_id: string }[]>('select report_id from standing where commitment_id = $1', [
      commitmentId,
    ]);
    return rows[0]?.report_id;
  };

  it.each([
    ['missing', 'delete from standing'],
    [
      'of an older report',
      `update standing set report_id = (select id from report where claimed_status = 'not-started')`,
    ],
    ['that claim something else', 'update standing set progress_percent = 3'],
  ])('are found and put right when %s', async (_case, damage) => {
    const { commitmentId, latest } = await standing();
    await db.query(damage);
    expect(await mendStandings(db)).toEqual([commitmentId]);
    expect(await standsOn(commitmentId)).toBe(latest);
    expect(await wrongStandings(db)).toEqual([]);
  });

  it('are taken away where nothing is published', async () => {
    const { commitmentId } = await standing();
    await db.query(`update report set state = 'withdrawn', public_until = now()`);
    expect(await mendStandings(db)).toEqual([commitmentId]);
    expect(await standsOn(commitmentId)).toBeUndefined();
  });

  it('are right in every history the product wrote', () =>
    forHistories(db, async () => {
      expect(await wrongStandings(db)).toEqual([]);
    }));

  it('are put right at a start', async () => {
    const { commitmentId, latest } = await standing();
    await db.query('delete from standing');
    const test: TestApp = await createTestApp();
    await until(async () => (await standsOn(commitmentId)) === latest);
    await test.close();
  });
});
