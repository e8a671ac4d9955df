import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureBuilt, startProduct, type Product } from '../../bench/load/product';
import { requireApiCommand } from '../../src/launch/api-command';
import { EmbeddedPostgres } from '../../src/launch/embedded-postgres';

/** What is attacked: the product as it is built, with the demonstration in a database of its own that is thrown away. */
export interface World {
  readonly product: Product;
  readonly db: Client;
  close(): Promise<void>;
}

/** Nothing here has to survive a power cut. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Builds what is not built and starts it all. */
export async function openWorld(): Promise<World> {
  await ensureBuilt();
  const directory = mkdtempSync(join(tmpdir(), 'opev-attack-'));
  // PostgreSQL's account, when this runs as root, has to pass through.
  chmodSync(directory, 0o711);
  const postgres = await EmbeddedPostgres.join(join(directory, 'data'), FORGETFUL);
  const leave = async (): Promise<void> => {
    await postgres.leave();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    for (const name of ['db-migrate', 'demo-load']) {
      await requireApiCommand({ name, args: [], databaseUrl: postgres.url, isQuiet: true });
    }
    const product = await startProduct(postgres.url, null);
    const db = new Client(postgres.url);
    await db.connect();
    const close = async (): Promise<void> => {
      await db.end();
      await product.stop();
      await leave();
    };
    return { product, db, close };
  } catch (error) {
    await leave();
    throw error;
  }
}
