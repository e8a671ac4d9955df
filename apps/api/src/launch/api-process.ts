import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, PROJECT_ROOT, type Configuration } from '../platform/config/configuration';
import { LaunchFailure } from './launch-failure';

const READY_WITHIN_MS = 60_000;
const LEAVES_WITHIN_MS = 10_000;
const MAX_LOG_BYTES = 10_000_000;

/** The API as a child process. */
export interface ApiProcess {
  readonly pid: number;
  /** Settles when the process has ended, with how: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  /** Stops it gracefully; kills it after ten seconds. */
  stop(): Promise<void>;
}

/** Log file of the API in the data directory; null in production, which logs to standard output. */
export function apiLogFile(configuration: Configuration): string | null {
  return configuration.environment === 'production' ? null : join(configuration.dataDir, 'api.log');
}

/**
 * Starts the built API with `nodeArguments` for Node; resolves when it reports ready. Throws a LaunchFailure with its last output when it
 * ends first.
 */
export async function startApi(
  configuration: Configuration,
  databaseUrl: string,
  nodeArguments: readonly string[] = [],
): Promise<ApiProcess> {
  const file = apiLogFile(configuration);
  const logged = sizeOf(file);
  const child = spawnApi(file, databaseUrl, nodeArguments);
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => {
      done(error.message);
    });
    child.once('close', (code, signal) => {
      done(signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
    });
  });
  const isReady = await Promise.race([saysReady(child), ended.then(() => false)]);
  if (!isReady) {
    child.kill('SIGKILL');
    throw new LaunchFailure(['The API did not start.', ...lastWords(file, logged)].join('\n'));
  }
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

function spawnApi(file: string | null, databaseUrl: string, nodeArguments: readonly string[]): ChildProcess {
  const log = file === null ? 'inherit' : openSync(file, sizeOf(file) > MAX_LOG_BYTES ? 'w' : 'a', 0o600);
  const program = [...nodeArguments, '--enable-source-maps', join(PROJECT_ROOT, 'apps/api/dist/main.js')];
  const child = spawn(process.execPath, program, {
    cwd: PROJECT_ROOT,
    env: childEnvironment({ DATABASE_URL: databaseUrl }),
    // A process group of its own: Ctrl-C reaches only the launcher, which stops things in order. If the launcher dies,
    // the channel closes.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  if (log !== 'inherit') closeSync(log);
  return child;
}

function saysReady(child: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    const deadline = setTimeout(() => {
      done(false);
    }, READY_WITHIN_MS);
    child.on('message', (message) => {
      if (typeof message !== 'object' || message === null || !('ready' in message)) return;
      clearTimeout(deadline);
      done(true);
    });
    child.once('close', () => {
      clearTimeout(deadline);
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), LEAVES_WITHIN_MS);
  await ended;
  clearTimeout(impatience);
}

function sizeOf(file: string | null): number {
  return file === null ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

function lastWords(file: string | null, logged: number): string[] {
  if (file === null) return [];
  const words = readFileSync(file);
  const lines = words
    .subarray(words.length < logged ? 0 : logged)
    .toString()
    .trim()
    .split('\n');
  return [`Its last words, from ${file}:`, ...lines.slice(-12)];
}
