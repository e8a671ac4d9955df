import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../src/launch/embedded-postgres';
import { placeFor } from '../src/launch/postgres/cluster-place';
import { identify, isSameProcessAlive, type ProcessIdentity } from '../src/launch/postgres/processes';
import { stopServer } from '../src/launch/postgres/postmaster';

const PREFIX = 'opev-integration-';

/** No durability needed in tests. */
const FAST_AND_FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
};

/** The PostgreSQL of one test run. */
export interface TestServer {
  /** The address of its first database, by a role that may make others. */
  readonly url: string;
  /** Stops it and removes all it left on disk. */
  remove(): Promise<void>;
}

/** Starts a server in a temporary directory, after removing those of killed runs. */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const directory = mkdtempSync(join(tmpdir(), PREFIX));
  // Traversable for PostgreSQL's account when this runs as root.
  chmodSync(directory, 0o711);
  writeFileSync(join(directory, 'run.json'), JSON.stringify(identify(process.pid)));
  try {
    const postgres = await EmbeddedPostgres.join(join(directory, 'data'), FAST_AND_FORGETFUL);
    const remove = async (): Promise<void> => {
      await postgres.leave();
      removeDirectory(directory);
    };
    return { url: postgres.url, remove };
  } catch (error) {
    await removeServer(directory);
    throw error;
  }
}

async function removeAbandoned(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const directory of names.map((name) => join(tmpdir(), name))) {
    const run = readRun(directory);
    if (run !== null && !isSameProcessAlive(run)) await removeServer(directory);
  }
}

/** Null: just created, or not readable. */
function readRun(directory: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

async function removeServer(directory: string): Promise<void> {
  const data = join(directory, 'data');
  if (existsSync(data)) await stopServer(placeFor(data));
  removeDirectory(directory);
}

function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
