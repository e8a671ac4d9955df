import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { childEnvironment, PROJECT_ROOT, type Environment } from '../../src/platform/config/configuration';

/** The core a process is pinned to, where the system supports it: one for the server, one for the load. */
export type Core = 'answers' | 'asks';

const CORE_NUMBERS: Readonly<Record<Core, string>> = { answers: '0', asks: '1' };
const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['-V']).status === 0;

/** How benchmarks were run on this machine, for the report. */
export const PINNING = canPin ? 'server on core 0, load on core 1' : 'not pinned to cores';

interface Program {
  /** Null: wherever there is room. */
  readonly core: Core | null;
  readonly args: readonly string[];
  readonly environment?: Environment;
}

/** Starts Node on a core, with a channel for messages; what it writes to standard error is shown, the rest is not. */
export function startNode({ core, args, environment = {} }: Program): ChildProcess {
  const command = [process.execPath, ...args];
  const pinned = canPin && core !== null ? ['taskset', '-c', CORE_NUMBERS[core], ...command] : command;
  const child = spawn(pinned[0] ?? '', pinned.slice(1), {
    cwd: PROJECT_ROOT,
    env: childEnvironment(environment),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** The next message of a child. Rejects when it leaves instead. */
export function messageFrom<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, fail) => {
    const leave = (code: number | null): void => fail(new Error(`A process of the benchmark left (${String(code)}).`));
    child.once('exit', leave);
    child.once('message', (message) => {
      child.off('exit', leave);
      done(message as T);
    });
  });
}

/** Ends a child and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
