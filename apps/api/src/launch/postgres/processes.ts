import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { codeOf } from '../launch-failure';

/** Who a process is, beyond its number: numbers are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own notation; empty when the system does not tell. */
  readonly startedAt: string;
}

/** The identity of a living process; null when there is none with that number, or only its remains (a zombie). */
export function identify(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return null;
  if (process.platform === 'linux') return identifyFromProc(pid);
  const startedAt = startOnOtherSystems(pid);
  return { pid, startedAt };
}

/** Whether that very process still lives, and not another that was given its number. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** The living processes whose working directory is `directory`: a PostgreSQL server and all its workers. Empty where the system does not tell. */
export function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingDirectory(pid) === directory).map(Number);
}

/** What `/proc/PID/stat` tells: one letter for the state, and the start in clock ticks since boot. */
export function parseProcStat(stat: string): { readonly state: string; readonly startedAt: string } {
  // The command name stands in parentheses and may hold blanks and parentheses itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function identifyFromProc(pid: number): ProcessIdentity | null {
  try {
    const { state, startedAt } = parseProcStat(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
    return state === 'Z' || state === 'X' ? null : { pid, startedAt };
  } catch {
    return null;
  }
}

function startOnOtherSystems(pid: number): string {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function workingDirectory(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
