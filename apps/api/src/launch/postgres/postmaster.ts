import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LaunchFailure } from '../launch-failure';
import { probePort } from './connection';
import type { ClusterPlace } from './cluster-place';
import { answersSignals, commandLine, identify, processesIn } from './processes';

const PATIENCE_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

/** The server's `postmaster.pid`; left behind when it is killed. */
interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
}

/**
 * The port of the server already running on this place, once it answers; null when there is none. Waits for one that is
 * starting, recovering or stopping. Throws a LaunchFailure when something holds the directory and does not answer.
 */
export async function findRunningServer(place: ClusterPlace): Promise<number | null> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const file = readPostmasterFile(place);
    if (file === null) return null;
    if (file.port > 0 && (await probePort(place, file.port)) === 'ours') return file.port;
    if (!isHeld(place, file.pid)) {
      removeMisleadingFile(place, file.pid);
      return null;
    }
    if (Date.now() > deadline) {
      throw new LaunchFailure(
        `Process ${String(file.pid)} holds the database in ${place.cluster} but does not let us in. End it, then start again.`,
      );
    }
    await wait(50);
  }
}

/** Stops the server in fast mode: sessions are cut, committed data are safe. Resolves when it is gone. */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const file = readPostmasterFile(place);
  if (file === null) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isPostmaster(place, file.pid)) return;
    process.kill(file.pid, signal);
    if (await isGoneWithin(file.pid, STOPS_WITHIN_MS)) return;
  }
}

function readPostmasterFile(place: ClusterPlace): PostmasterFile | null {
  try {
    const lines = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Whether the server, or a worker that outlived it, still has the directory open. */
function isHeld(place: ClusterPlace, pid: number): boolean {
  return (
    isPostmaster(place, pid) || processesIn(realpathSync(place.cluster)).some((worker) => identify(worker) !== null)
  );
}

/** Whether the process is this place's server, not another one that reuses its number. */
function isPostmaster(place: ClusterPlace, pid: number): boolean {
  if (identify(pid) === null) return false;
  return process.platform !== 'linux' || commandLine(pid).includes(place.cluster);
}

/**
 * Removes a stale pid file that PostgreSQL would believe: it detects dead owners, but not zombies or strangers with the same
 * number.
 */
function removeMisleadingFile(place: ClusterPlace, pid: number): void {
  if (answersSignals(pid)) rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (identify(pid) === null) return true;
    await wait(20);
  }
  return false;
}
