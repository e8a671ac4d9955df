import { migrations } from '@opev/migrations';
import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../../test/database';
import { aCommitment, anOrganization, aPause, aRound } from '../../../test/factories';
import { shapeOf } from '../../../test/schema-shape';
import { createDataSource, dataSourceOptions } from './data-source';

describe('the migrations', () => {
  let db: DataSource;
  beforeEach(async () => {
    const url = await emptyDatabaseUrl('migrations');
    db = await new DataSource({ ...dataSourceOptions(url), entities: [] }).initialize();
  });
  afterEach(() => db.destroy());

  const shape = () => shapeOf(db);
  const counts = async () =>
    db.query('select (select count(*) from activity) as activities, (select count(*) from goal) as goals');
  const revertAll = async () => {
    for (let left = migrations.length; left > 0; left -= 1) await db.undoLastMigration({ transaction: 'each' });
  };

  const revertTo = async (name: string) => {
    const newer = migrations.length - 1 - migrations.findIndex((migration) => migration.name === name);
    for (let left = newer; left > 0; left -= 1) await db.undoLastMigration({ transaction: 'each' });
  };

  it('go up, down and up again, and arrive at the same schema and the same Plan', async () => {
    await db.runMigrations();
    const [first, plan] = [await shape(), await counts()];
    await revertAll();
    expect((await shape()).filter((line) => !/\bmigration\b/.test(line) && !line.includes('migration_id_seq'))).toEqual(
      [],
    );
    await db.runMigrations();
    expect(await shape()).toEqual(first);
    expect(await counts()).toEqual(plan);
  });

  it('record every public change they send a notice of, for instances that poll', async () => {
    await db.runMigrations();
    const tellers = await db.query<object[]>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosrc like '%pg_notify(%'`,
    );
    // The other triggers call this function.
    expect(tellers).toEqual([{ name: 'tell_published' }]);
  });

  it('name every constraint and index', async () => {
    await db.runMigrations();
    const names = await db.query<{ name: string }[]>(`
      select conname as name from pg_constraint where connamespace = 'public'::regnamespace
        and conrelid <> 'migration'::regclass and contype <> 'n'
      union select indexname from pg_indexes where schemaname = 'public' and tablename <> 'migration'`);
    expect(names.map(({ name }) => name).filter((name) => !/^(pk|uq|fk|ck|ix)_/.test(name))).toEqual([]);
  });

  it('remove the rounds, which disclosed pauses, from snapshots stored before, and nothing else', async () => {
    await db.runMigrations();
    await revertTo('Placements1795000000009');
    const { id } = await anOrganization(db);
    await aPause(db, id, { startsOn: '2025-01-01' });
    await aCommitment(db, { organizationId: id });
    await aRound(db, { opensOn: '2025-01-01' });
    const head = { reportsPublished: 7, rounds: [{ code: 'r', figure: { expected: 4, received: 2, onTime: 1 } }] };
    await db.query(`insert into figures_snapshot (id, as_of, head, parts) values ('s', '2025-02-01', $1, '{}')`, [
      head,
    ]);
    const [rows] = await db.query<object[]>('select count(*) from organization_pause, commitment, round');
    await db.runMigrations();
    expect(await db.query('select head from figures_snapshot')).toEqual([{ head: { ...head, rounds: [] } }]);
    expect(await db.query('select count(*) from organization_pause, commitment, round')).toEqual([rows]);
  });

  it('say the same as the entities: TypeORM finds nothing to change', async () => {
    await db.runMigrations();
    const withEntities = await createDataSource((db.options as { url: string }).url).initialize();
    try {
      const { upQueries } = await withEntities.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      const mapped = withEntities.entityMetadatas.map(({ tableName }) => tableName).sort();
      const tables = await db.query<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
      );
      expect(mapped).toEqual(tables.map(({ name }) => name));
    } finally {
      await withEntities.destroy();
    }
  });
});
