import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../platform/database/data-source';
import { explainMigrationRefusal } from './migration-refusals';

/** Any number will do, as long as everyone who migrates takes the same. */
const MIGRATION_LOCK = 20170130;

/**
 * Does `work` on a connection that may take its time, while nobody else migrates the same database: two instances may start at once.
 * Migrations know no entities, so none are loaded.
 */
export async function whileNobodyElseMigrates(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<void>,
): Promise<void> {
  const options = dataSourceOptions(databaseUrl);
  const dataSource = await new DataSource({
    ...options,
    entities: [],
    extra: { statement_timeout: 0 },
  } as typeof options).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work(dataSource);
  } catch (error) {
    throw explainMigrationRefusal(error);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
