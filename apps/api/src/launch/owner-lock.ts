import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, LaunchFailure } from './launch-failure';
import { identify, isSameProcessAlive, type ProcessIdentity } from './postgres/processes';

const GIVE_UP_AFTER_MS = 180_000;
const HALF_WRITTEN_AFTER_MS = 5_000;

/**
 * Runs `work` under a lock file, waiting for its turn. The lock of a killed process is taken over. Throws a LaunchFailure
 * after three minutes.
 */
export async function withOwnerLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + GIVE_UP_AFTER_MS;
  while (!tryLock(path)) {
    if (Date.now() > deadline)
      throw new LaunchFailure(`Another start has been busy for three minutes: ${path} says who.`);
    await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path: string): boolean {
  const me = identify(process.pid) ?? { pid: process.pid, startedAt: '' };
  try {
    writeFileSync(path, JSON.stringify(me), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const text = readIfThere(path);
  if (text !== null && isAbandoned(path, text)) setAside(path, text);
  return false;
}

function isAbandoned(path: string, text: string): boolean {
  const owner = parseOwner(text);
  if (owner !== null) return !isSameProcessAlive(owner);
  // Incomplete: its owner is writing it right now, or died doing so.
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > HALF_WRITTEN_AFTER_MS;
}

/** Removes the abandoned lock only: two waiters may have judged it at the same moment. */
function setAside(path: string, abandoned: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) === abandoned) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseOwner(text: string): ProcessIdentity | null {
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}
