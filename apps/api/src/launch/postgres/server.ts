import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LaunchFailure } from '../launch-failure';
import { findFreePort, whyUnusable } from '../ports';
import { canTraverseTo } from './account';
import { findBinaries, type Binaries } from './binaries';
import { ensureCluster, readPassword, replaceLostPassword } from './cluster';
import { probePort } from './connection';
import type { ClusterPlace } from './cluster-place';
import { findRunningServer } from './postmaster';
import { asAccount } from './program';
import { readState, remember } from './cluster-state';

/** PostgreSQL settings by name, as its configuration file would have them. */
export type Settings = Readonly<Record<string, string>>;

const PATIENCE_MS = 60_000;
const MAX_LOG_BYTES = 10_000_000;
const START_ATTEMPTS = 8;

/** No socket files: the temporary directory may not be writable for PostgreSQL's account. Only this machine is listened to. */
const ALWAYS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * The port of this place's running server: of the one that runs already (a killed launcher leaves it behind), or of one started now,
 * on a database made now if there is none. Call under the owner lock. Throws a LaunchFailure when it cannot be had.
 */
export async function ensureServer(place: ClusterPlace, settings: Settings): Promise<number> {
  const binaries = findBinaries(place);
  await ensureCluster(place, binaries);
  const running = await findRunningServer(place);
  if (running !== null) return running;
  if (readPassword(place) === null) await replaceLostPassword(place, binaries);
  return startServer(place, binaries, settings);
}

async function startServer(place: ClusterPlace, binaries: Binaries, settings: Settings): Promise<number> {
  if (!canTraverseTo(join(place.cluster, 'base'), place.account)) {
    throw new LaunchFailure(
      `PostgreSQL's account cannot enter ${place.cluster}; give every directory above it the permission to pass (chmod a+x).`,
    );
  }
  let lastWords = '';
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const port = await choosePort(place);
    remember(place, { port });
    const server = launch({ place, binaries, settings: { ...ALWAYS, ...settings, port: String(port) } });
    if (await becomesReady(place, port, server)) return port;
    lastWords = server.lastWords();
    // The port was taken in between, or workers of a killed predecessor are still exiting: retry.
    if (!/already in use|could not create any TCP\/IP sockets|still in use|lock file/.test(lastWords)) break;
    await wait(250);
  }
  throw new LaunchFailure(
    `The embedded PostgreSQL does not start. Its last words, from ${place.logFile}:\n${lastWords}`,
  );
}

async function choosePort(place: ClusterPlace): Promise<number> {
  const { port } = readState(place);
  if (port !== null && (await whyUnusable(port, '127.0.0.1')) === null) return port;
  return findFreePort();
}

interface Launched {
  readonly process: ChildProcess;
  readonly hasEnded: () => boolean;
  readonly lastWords: () => string;
}

interface LaunchInput {
  readonly place: ClusterPlace;
  readonly binaries: Binaries;
  readonly settings: Settings;
}

function launch({ place, binaries, settings }: LaunchInput): Launched {
  const isLogLong = (statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES;
  const log = openSync(place.logFile, isLogLong ? 'w' : 'a', 0o600);
  const logStart = fstatSync(log).size;
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own, so that Ctrl-C reaches the launcher alone and the API can finish before its database goes.
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    ...asAccount(place, place.cluster),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let hasEnded = false;
  child.once('error', () => {
    hasEnded = true;
  });
  child.once('exit', () => {
    hasEnded = true;
  });
  const lastWords = (): string =>
    readFileSync(place.logFile).subarray(logStart).toString().trim().split('\n').slice(-5).join('\n');
  return { process: child, hasEnded: () => hasEnded, lastWords };
}

async function becomesReady(place: ClusterPlace, port: number, server: Launched): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (server.hasEnded()) return false;
    if ((await probePort(place, port)) === 'ours') return true;
    await wait(20);
  }
  server.process.kill('SIGQUIT');
  return false;
}
