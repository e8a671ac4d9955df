import { migrations } from '@opev/migrations';
import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../../test/database';
import { createDataSource, dataSourceOptions } from './data-source';

/** Everything a schema consists of, as texts that can be compared. */
const SHAPE = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
    || coalesce(column_default, '') as line from information_schema.columns where table_schema = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
  order by 1`;

describe('the migrations', () => {
  let db: DataSource;
  beforeEach(async () => {
    const url = await emptyDatabaseUrl('migrations');
    db = await new DataSource({ ...dataSourceOptions(url), entities: [] }).initialize();
  });
  afterEach(() => db.destroy());

  const shape = async () => (await db.query<{ line: string }[]>(SHAPE)).map(({ line }) => line);
  const counts = async () =>
    db.query('select (select count(*) from activity) as activities, (select count(*) from goal) as goals');
  const revertAll = async () => {
    for (let left = migrations.length; left > 0; left -= 1) await db.undoLastMigration({ transaction: 'each' });
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

  it('name every constraint and index', async () => {
    await db.runMigrations();
    const names = await db.query<{ name: string }[]>(`
      select conname as name from pg_constraint where connamespace = 'public'::regnamespace
        and conrelid <> 'migration'::regclass and contype <> 'n'
      union select indexname from pg_indexes where schemaname = 'public' and tablename <> 'migration'`);
    expect(names.map(({ name }) => name).filter((name) => !/^(pk|uq|fk|ck|ix)_/.test(name))).toEqual([]);
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
