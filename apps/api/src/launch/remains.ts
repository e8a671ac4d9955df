import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunByNpm, type Configuration } from '../platform/config/configuration';
import { identify, identifyParents, isSameProcessAlive, type ProcessIdentity } from './postgres/processes';
import { writeFileWhole } from './postgres/cluster-state';

const ENDS_WITHIN_MS = 12_000;

interface Start {
  readonly launcher: ProcessIdentity;
  readonly api: ProcessIdentity;
  /** npm and its shell: the launcher ends with them. Empty when it was started without npm. */
  readonly guardians: readonly ProcessIdentity[];
}

/** npm and its shell, when it was npm that started this process. */
export function findGuardians(): readonly ProcessIdentity[] {
  return isRunByNpm() ? identifyParents() : [];
}

/** Records the processes of this start, so that the next start can clean up if this one is killed. */
export function noteStart(configuration: Configuration, apiPid: number): void {
  const start = { launcher: identify(process.pid), api: identify(apiPid), guardians: findGuardians() };
  if (start.api !== null) writeFileWhole(noteOf(configuration), `${JSON.stringify(start)}\n`, 0o644);
}

/** Removes the record at an orderly end. */
export function forgetStart(configuration: Configuration): void {
  try {
    rmSync(noteOf(configuration), { force: true });
  } catch {
    // A start that failed because of this directory has no record, and a stale record is recognized by the next start.
  }
}

/**
 * Cleans up a former start on the same port: one whose npm is gone may end in order, and the orphaned API of a killed
 * launcher is ended. A live start is left alone.
 */
export async function seeOffFormerStart(configuration: Configuration): Promise<void> {
  const start = readNote(configuration);
  if (start === null) return;
  const { launcher, api, guardians } = start;
  if (guardians.every(isSameProcessAlive) && isSameProcessAlive(launcher)) return;
  const deadline = Date.now() + ENDS_WITHIN_MS;
  while (isSameProcessAlive(launcher) && Date.now() < deadline) await wait(50);
  if (isSameProcessAlive(api)) process.kill(api.pid, 'SIGKILL');
}

function readNote(configuration: Configuration): Start | null {
  try {
    return JSON.parse(readFileSync(noteOf(configuration), 'utf8')) as Start;
  } catch {
    return null;
  }
}

function noteOf(configuration: Configuration): string {
  return join(configuration.dataDir, `start-${String(configuration.port)}.json`);
}
