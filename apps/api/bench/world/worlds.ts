import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { EmbeddedPostgres } from '../../src/launch/embedded-postgres';
import { placeFor } from '../../src/launch/postgres/cluster-place';
import { findRunningServer } from '../../src/launch/postgres/postmaster';
import { PROJECT_ROOT } from '../../src/platform/config/configuration';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { showProgress } from '../say';
import { fillWorld } from './fill';
import type { WorldSize } from './ground';

/** Nothing here has to survive a power cut; for the rest PostgreSQL is as it comes. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const ORGANIZATIONS = 500;
const KEPT = join(tmpdir(), 'opev-bench');

/**
 * The databases that benchmarks run on, on a server of their own below the temporary directory. A filled world stays there
 * for the next run, as long as the generator and the migrations are the same.
 */
export class Worlds {
  private constructor(private readonly postgres: EmbeddedPostgres) {}

  static async open(): Promise<Worlds> {
    const directory = join(KEPT, generatorVersion());
    mkdirSync(directory, { recursive: true });
    // PostgreSQL's account, when this runs as root, has to pass through.
    for (const path of [KEPT, directory]) chmodSync(path, 0o711);
    await removeOlder(directory);
    return new Worlds(await EmbeddedPostgres.join(join(directory, 'data'), FORGETFUL));
  }

  /** The address of the world with so many published reports; filled now if it is not there. Do not write to it. */
  async world(reports: number, organizations = ORGANIZATIONS): Promise<string> {
    const size: WorldSize = { reports, organizations };
    const name = `world_${String(reports)}_${String(organizations)}`;
    if (!(await this.has(name))) await this.fill(name, size);
    return this.urlOf(name);
  }

  /** The address of a copy of that world, to be written to; the copy of the run before is thrown away. */
  async copyOf(reports: number, name: string): Promise<string> {
    const template = new URL(await this.world(reports)).pathname.slice(1);
    await this.onServer(`drop database if exists ${name} with (force)`);
    await this.onServer(`create database ${name} template ${template} strategy file_copy`);
    return this.urlOf(name);
  }

  /** Stops the server unless another benchmark uses it, and answers whether it did; the worlds stay on disk. */
  async close(): Promise<boolean> {
    return this.postgres.leave();
  }

  private async fill(name: string, size: WorldSize): Promise<void> {
    showProgress(`Filling a world of ${size.reports.toLocaleString('en')} reports; it is kept for the next run ...`);
    const startedAt = performance.now();
    const unfinished = `${name}_unfinished`;
    await this.onServer(`drop database if exists ${unfinished} with (force)`);
    await this.onServer(`create database ${unfinished}`);
    await migrated(this.urlOf(unfinished), (db) => fillWorld(db, size));
    await this.onServer(`alter database ${unfinished} rename to ${name}`);
    showProgress(`Filled in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
  }

  private async has(name: string): Promise<boolean> {
    const { rowCount } = await this.onServer(`select from pg_database where datname = '${name}'`);
    return rowCount === 1;
  }

  private async onServer(sql: string): Promise<{ rowCount: number | null }> {
    const client = new Client(this.urlOf('postgres'));
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  private urlOf(database: string): string {
    const url = new URL(this.postgres.url);
    url.pathname = `/${database}`;
    return url.href;
  }
}

async function migrated(url: string, work: (db: DataSource) => Promise<void>): Promise<void> {
  // Filling a million rows takes longer than the product lets a statement take.
  const db = await new DataSource({ ...dataSourceOptions(url), entities: [], extra: {} }).initialize();
  try {
    await db.runMigrations();
    await work(db);
  } finally {
    await db.destroy();
  }
}

/** Worlds of another generator or schema are of no use any more; one that somebody is measuring stays. */
async function removeOlder(current: string): Promise<void> {
  for (const name of readdirSync(KEPT)) {
    const directory = join(KEPT, name);
    if (directory === current) continue;
    if ((await findRunningServer(placeFor(join(directory, 'data')))) !== null) continue;
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Another word whenever the generator or the schema is another. */
function generatorVersion(): string {
  const hash = createHash('sha256');
  for (const directory of [
    __dirname,
    join(PROJECT_ROOT, 'migrations/src'),
    join(PROJECT_ROOT, 'migrations/src/schema'),
  ]) {
    const files = readdirSync(directory).filter((name) => name.endsWith('.ts'));
    for (const file of files.sort()) hash.update(readFileSync(join(directory, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
