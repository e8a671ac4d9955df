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
  return { pid, startedAt: askPs(pid, 'lstart') };
}

/** Whether that very process still lives, and not another that was given its number. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** The process that started this one, and the one that started that: npm and its shell, under `npm start`. */
export function identifyParents(): ProcessIdentity[] {
  const parent = identify(process.ppid);
  if (parent === null) return [];
  const grandparent = identify(parentOf(parent.pid));
  return grandparent === null ? [parent] : [parent, grandparent];
}

/** The living processes whose working directory is `directory`: a PostgreSQL server and all its workers. Empty where the system does not tell. */
export function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingDirectory(pid) === directory).map(Number);
}

/** What `/proc/PID/stat` tells: one letter for the state, and the start in clock ticks since boot. */
export function parseProcStat(stat: string): { readonly state: string; readonly parent: number; readonly startedAt: string } {
  // The command name stands in parentheses and may hold blanks and parentheses itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '' };
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

function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(askPs(pid, 'ppid'));
  try {
    return parseProcStat(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')).parent;
  } catch {
    return 0;
  }
}

function askPs(pid: number, what: 'lstart' | 'ppid'): string {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
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
