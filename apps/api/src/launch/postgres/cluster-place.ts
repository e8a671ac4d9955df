import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../platform/config/configuration';
import { codeOf, LaunchFailure } from '../launch-failure';
import { accountFor, canTraverseTo, type Account } from './account';

/** Paths and account of one embedded database. */
export interface ClusterPlace {
  readonly dataDir: string;
  /** PostgreSQL's own directory, normally inside `dataDir`. */
  readonly cluster: string;
  /** Who runs the server; null: this process's own account. */
  readonly account: Account | null;
  readonly passwordFile: string;
  readonly stateFile: string;
  readonly logFile: string;
  readonly lockFile: string;
}

/** Determines the place for `dataDir`, creating it where needed. Throws a LaunchFailure when it is unusable. */
export function placeFor(dataDir: string): ClusterPlace {
  makeDirectory(dataDir);
  const cluster = clusterDirectory(dataDir);
  const account = accountFor(cluster);
  refuseForeignOwner(cluster);
  return {
    dataDir,
    cluster,
    account,
    passwordFile: join(dataDir, 'postgres.password'),
    stateFile: join(dataDir, 'postgres.json'),
    logFile: join(dataDir, 'postgres.log'),
    lockFile: join(dataDir, 'postgres.lock'),
  };
}

/** Whether the directory holds a complete database: PostgreSQL writes this file first, and complete directories arrive by rename. */
export function hasCluster(directory: string): boolean {
  return existsSync(join(directory, 'PG_VERSION')) && existsSync(join(directory, 'global', 'pg_control'));
}

/** A world-traversable directory owned by root, for projects in places PostgreSQL's account cannot reach. */
export function reachableDirectory(): string {
  const name = createHash('sha256').update(PROJECT_ROOT).digest('hex').slice(0, 12);
  const directory = `/var/tmp/opev-${name}`;
  makeDirectory(directory);
  // In a public place anyone may have created this name: accept only root's own directory.
  const entry = lstatSync(directory);
  if (!entry.isDirectory() || entry.uid !== 0 || (entry.mode & 0o022) !== 0) {
    throw new LaunchFailure(
      `${directory} is needed for the database but belongs to somebody else; remove it, or set DATA_DIR to another directory.`,
    );
  }
  chmodSync(directory, 0o711);
  return directory;
}

function clusterDirectory(dataDir: string): string {
  const usual = join(dataDir, 'postgres');
  if (hasCluster(usual) || canTraverseTo(usual, accountFor(usual))) return usual;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(reachableDirectory(), `postgres-${name}`);
}

/**
 * Creates the directory, traversable for PostgreSQL's account; its content has permissions of its own. Throws a
 * LaunchFailure when that fails.
 */
export function makeDirectory(directory: string): void {
  try {
    makeWithParents(directory);
    // Permissions of an existing, non-empty directory are left alone.
    const isNew = readdirSync(directory).length === 0;
    if (isNew && statSync(directory).uid === process.getuid?.()) chmodSync(directory, 0o711);
  } catch (error) {
    throw new LaunchFailure(
      `The directory ${directory} cannot be made (${(error as Error).message}); set DATA_DIR to one that can be written.`,
    );
  }
}

/** `mkdirSync(…, { recursive: true })` of Node 20 loops forever where the system reports an existing parent as missing (`/proc`). */
function makeWithParents(directory: string): void {
  if (existsSync(directory)) return;
  makeWithParents(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // A concurrent start may have been faster.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function refuseForeignOwner(cluster: string): void {
  const me = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (me === undefined || me === 0 || owner === undefined || owner === me) return;
  throw new LaunchFailure(
    `The database in ${cluster} belongs to another account (uid ${String(owner)}): it was made by root or by somebody else. Start as that account, or set DATA_DIR to a directory of your own.`,
  );
}
