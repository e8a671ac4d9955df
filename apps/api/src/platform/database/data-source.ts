import { migrations } from '@opev/migrations';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';

/**
 * Options of the connection to PostgreSQL, for the API, commands and tests. The schema changes by migrations only;
 * statements that run longer than 15 s are cancelled, so that one bad query cannot hold the pool.
 */
export function dataSourceOptions(databaseUrl: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: [...entities],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // Ids come from gen_random_uuid(), which PostgreSQL has without any extension.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    applicationName: 'opev',
    poolSize: 12,
    // Fail fast: a reader should learn soon that the database is away.
    connectTimeoutMS: 2_000,
    extra: {
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      // For a server that does not even report the cancellation: a little longer than the statement timeout.
      query_timeout: 16_000,
      keepAlive: true,
    },
  };
}

export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource(dataSourceOptions(databaseUrl));
}
