import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { codeOf } from '../launch-failure';

/** Identity of a process; numbers alone are reused. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own notation; empty when the system does not tell. */
  readonly startedAt: string;
}

/** The identity of a living process; null when there is none with that number, or only its remains (a zombie). */
export function identify(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return null;
  if (process.platform === 'linux') return identifyFromProc(pid);
  return { pid, startedAt: startOnOtherSystems(pid) };
}

/** Whether that very process is alive, not another one with its number. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** The process that started this one and, when that is only a shell, the one that started the shell: npm, under `npm start`. */
export function identifyParents(): ProcessIdentity[] {
  const parent = identify(process.ppid);
  if (parent === null) return [];
  const { name, parent: grandparentPid } = readProcStat(parent.pid) ?? { name: '', parent: 0 };
  const grandparent = /^(?:sh|dash|bash|ash|zsh|busybox)$/.test(name) ? identify(grandparentPid) : null;
  return grandparent === null ? [parent] : [parent, grandparent];
}

/** The living processes whose working directory is `directory`: a PostgreSQL server and all its workers. Empty where the system does not tell. */
export function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingDirectory(pid) === directory).map(Number);
}

/** The program and arguments a process was started with, separated by blanks; empty where the system does not tell. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Fields of `/proc/PID/stat`. */
export interface ProcStat {
  readonly name: string;
  /** One letter; `Z` is a zombie. */
  readonly state: string;
  readonly parent: number;
  /** In clock ticks since boot. */
  readonly startedAt: string;
}

/** Reads one line of `/proc/PID/stat`. */
export function parseProcStat(stat: string): ProcStat {
  // The name stands in parentheses and may hold blanks and parentheses itself: count from the last one.
  const nameEnd = stat.lastIndexOf(')');
  const fields = stat.slice(nameEnd + 2).split(' ');
  const name = stat.slice(stat.indexOf('(') + 1, nameEnd);
  return { name, state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '' };
}

/** Whether a process with this number exists, alive or a zombie. */
export function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function identifyFromProc(pid: number): ProcessIdentity | null {
  const stat = readProcStat(pid);
  return stat === null || ['Z', 'X'].includes(stat.state) ? null : { pid, startedAt: stat.startedAt };
}

function readProcStat(pid: number): ProcStat | null {
  try {
    return parseProcStat(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
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
