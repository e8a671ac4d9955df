import type { DataSource } from 'typeorm';
import { createDataSource } from '../platform/database/data-source';

/** Runs `work` with a connection that is always closed. */
export async function onDatabase<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
