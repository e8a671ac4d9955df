import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization } from '../../test/factories';
import { until } from '../../test/until';
import { refreshPlacements } from '../platform/protection/placements';
import { FiguresStore } from './figures.store';

const TODAY = '2026-03-01';

describe('placing commitments for the figures', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set(TODAY);
    db = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const waiting = async (count: number) =>
    until(async () => {
      const [row] = await db.query<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`,
      );
      return row?.waiting === count;
    });

  it('gives way to somebody who changes one meanwhile', async () => {
    const door = db.createQueryRunner();
    await door.startTransaction();
    await door.query(`select pg_advisory_xact_lock(hashtext('placements'))`);
    const { id: organizationId } = await anOrganization(db, { chosenDisclosure: 'named' });
    const { id } = await aCommitment(db, { organizationId, startsOn: '2025-01-01', placement: 'none' });
    // The figures are rebuilt after the notification.
    await waiting(1);
    const changed = db.transaction(async (manager) => {
      await manager.query(`update commitment set place = 'Sfax' where id = $1`, [id]);
      return refreshPlacements(manager, TODAY);
    });
    changed.catch(() => undefined);
    await waiting(2);
    await door.commitTransaction();
    await door.release();
    await expect(changed).resolves.toBe(1);
    await test.app.get(FiguresStore).refresh();
    expect(test.app.get(FiguresStore).current.data.commitments).toMatchObject([{ placement: 'named', place: 'Sfax' }]);
  });
});
