import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../platform/config/configuration';
import { identify, isSameProcessAlive, type ProcessIdentity } from './postgres/processes';
import { writeFileWhole } from './postgres/state';

interface Start {
  readonly launcher: ProcessIdentity;
  readonly api: ProcessIdentity;
}

/** Notes which processes this start consists of, for the next one to find should it be killed. */
export function noteStart(configuration: Configuration, apiPid: number): void {
  const start = { launcher: identify(process.pid), api: identify(apiPid) };
  if (start.api !== null) writeFileWhole(noteOf(configuration), `${JSON.stringify(start)}\n`, 0o644);
}

/** Forgets the note of an orderly end. */
export function forgetStart(configuration: Configuration): void {
  rmSync(noteOf(configuration), { force: true });
}

/** Ends the API of a launcher that was killed, should it not have left by itself yet: it still has the port. */
export function endOrphan(configuration: Configuration): void {
  const start = readNote(configuration);
  if (start === null || isSameProcessAlive(start.launcher)) return;
  if (isSameProcessAlive(start.api)) process.kill(start.api.pid, 'SIGKILL');
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
