import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LaunchFailure } from '../launch-failure';
import type { Binaries } from './binaries';
import { hasCluster, type ClusterPlace } from './cluster-place';
import { announce } from '../progress';
import { runProgram } from './program';
import { remember, writeFileWhole } from './cluster-state';

/** The role that owns the embedded database, and the name of the database. */
export const ROLE = 'opev';
const MAJOR_VERSION = '17';

/**
 * Ensures a complete database directory: creates one, and moves aside the remains of an interrupted attempt. Call under the
 * owner lock. Throws a LaunchFailure when creation fails or the version differs.
 */
export async function ensureCluster(place: ClusterPlace, binaries: Binaries): Promise<void> {
  removeUnfinished(place);
  if (!hasCluster(place.cluster)) {
    setAsideRemains(place);
    await createCluster(place, binaries);
    return;
  }
  const version = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION) {
    throw new LaunchFailure(
      `The database in ${place.cluster} was made by PostgreSQL ${version}; this is PostgreSQL ${MAJOR_VERSION}. Set DATA_DIR to another directory, or move its content over with pg_dump.`,
    );
  }
  if (place.account !== null && statSync(place.cluster).uid === 0) giveTo(place, place.cluster);
}

/** The generated password of the embedded database; null when its file is gone. */
export function readPassword(place: ClusterPlace): string | null {
  return existsSync(place.passwordFile) ? readFileSync(place.passwordFile, 'utf8').trim() : null;
}

/** Sets a new password in single-user mode when the password file is lost. Only while the server is down. */
export async function replaceLostPassword(place: ClusterPlace, binaries: Binaries): Promise<void> {
  const password = newPassword();
  const input = `alter role ${ROLE} password '${password}'\n`;
  await runProgram(place, {
    program: binaries.postgres,
    args: ['--single', '-D', place.cluster, 'postgres'],
    directory: place.cluster,
    input,
  });
  writeFileWhole(place.passwordFile, `${password}\n`, 0o600);
}

async function createCluster(place: ClusterPlace, binaries: Binaries): Promise<void> {
  const staging = `${place.cluster}.new-${String(process.pid)}`;
  const made = join(staging, 'data');
  const passwordFile = join(staging, 'password');
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  const password = newPassword();
  writeFileWhole(place.passwordFile, `${password}\n`, 0o600);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account !== null) giveTo(place, staging);
  // The built-in locale sorts alike on every machine, whatever languages its system knows.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${ROLE}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await runProgram(place, {
    program: binaries.initdb,
    args: [`--pgdata=${made}`, ...access, ...locale],
    directory: staging,
  });
  remember(place, { port: null, demonstration: 'due' });
  renameSync(made, place.cluster);
  rmSync(staging, { recursive: true, force: true });
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function removeUnfinished(place: ClusterPlace): void {
  const parent = dirname(place.cluster);
  const prefix = `${basename(place.cluster)}.new-`;
  const names = readdirSync(parent).filter((name) => name.startsWith(prefix));
  for (const name of names) rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Moves an incomplete database directory aside, unless it is empty: it may be somebody's data. */
function setAsideRemains(place: ClusterPlace): void {
  if (!existsSync(place.cluster)) return;
  if (readdirSync(place.cluster).length === 0) {
    rmSync(place.cluster, { recursive: true });
    return;
  }
  const aside = `${place.cluster}.incomplete-${String(Date.now())}`;
  renameSync(place.cluster, aside);
  announce(`${place.cluster} held no complete database: it is kept as ${aside}, and a new one is made.`);
}

function giveTo(place: ClusterPlace, directory: string): void {
  if (place.account === null) return;
  const { uid, gid } = place.account;
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(directory, entry), uid, gid);
  chownSync(directory, uid, gid);
  chmodSync(directory, 0o700);
}
