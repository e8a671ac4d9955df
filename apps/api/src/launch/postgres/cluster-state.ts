import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ClusterPlace } from './cluster-place';

/** Persisted state of an embedded database. */
export interface ClusterState {
  /** The port the server had last; null before its first start. */
  readonly port: number | null;
  /** `due`: the database is new, the first `npm start` loads the demonstration data. `settled`: that was done, or is not to be. */
  readonly demonstration: 'due' | 'settled';
}

/** Reads the state; for an unknown database one that never loads demonstration data automatically. */
export function readState(place: ClusterPlace): ClusterState {
  try {
    const { port, demonstration } = JSON.parse(readFileSync(place.stateFile, 'utf8')) as Partial<ClusterState>;
    return { port: typeof port === 'number' ? port : null, demonstration: demonstration === 'due' ? 'due' : 'settled' };
  } catch {
    return { port: null, demonstration: 'settled' };
  }
}

/** Merges `changes` into the state. */
export function remember(place: ClusterPlace, changes: Partial<ClusterState>): void {
  writeFileWhole(place.stateFile, `${JSON.stringify({ ...readState(place), ...changes })}\n`, 0o644);
}

/** Writes a file atomically: a reader, or the next start after a crash, finds the old or the new text. */
export function writeFileWhole(path: string, text: string, mode: number): void {
  const unfinished = `${path}.${String(process.pid)}`;
  writeFileSync(unfinished, text, { mode, flush: true });
  renameSync(unfinished, path);
}
