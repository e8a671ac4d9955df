import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ClusterPlace } from './cluster-place';

/** What is remembered about an embedded database from one start to the next. */
export interface ClusterState {
  /** The port the server had last; null before its first start. */
  readonly port: number | null;
  /** `due`: the database is new, the first `npm start` loads the demonstration data. `settled`: that was done, or is not to be. */
  readonly demonstration: 'due' | 'settled';
}

/** The remembered state; for a database nothing is known of, one that never loads demonstration data by itself. */
export function readState(place: ClusterPlace): ClusterState {
  try {
    const { port, demonstration } = JSON.parse(readFileSync(place.stateFile, 'utf8')) as Partial<ClusterState>;
    return { port: typeof port === 'number' ? port : null, demonstration: demonstration === 'due' ? 'due' : 'settled' };
  } catch {
    return { port: null, demonstration: 'settled' };
  }
}

/** Remembers `changes` on top of what is known. */
export function remember(place: ClusterPlace, changes: Partial<ClusterState>): void {
  writeFileWhole(place.stateFile, `${JSON.stringify({ ...readState(place), ...changes })}\n`, 0o644);
}

/** Writes a file so that a reader, or the next start after a crash, finds the old text or the new one and never a part. */
export function writeFileWhole(path: string, text: string, mode: number): void {
  const unfinished = `${path}.${String(process.pid)}`;
  writeFileSync(unfinished, text, { mode, flush: true });
  renameSync(unfinished, path);
}
