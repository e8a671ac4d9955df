import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DATA_DIR, ORIGIN, PORT } from './installation';

const ROOT = join(__dirname, '../../..');

/** Another process of the same build on the same database, under the same public address: where it is, and how to end it. */
export async function startSecondInstance(): Promise<{ origin: string; end: () => Promise<void> }> {
  const { port: databasePort } = JSON.parse(readFileSync(join(DATA_DIR, 'postgres.json'), 'utf8')) as { port: number };
  const password = readFileSync(join(DATA_DIR, 'postgres.password'), 'utf8').trim();
  const port = PORT + 1;
  const started = spawn(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], {
    cwd: ROOT,
    env: {
      PORT: String(port),
      PUBLIC_ORIGIN: ORIGIN,
      LOG_LEVEL: 'warn',
      PUBLIC_READS_PER_MINUTE: '0',
      DATABASE_URL: `postgres://opev:${password}@127.0.0.1:${String(databasePort)}/opev`,
    },
    stdio: 'ignore',
  });
  const ended = once(started, 'exit');
  const origin = `http://127.0.0.1:${String(port)}`;
  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(`${origin}/readyz`)).ok;
    } catch {
      return false;
    }
  };
  while (!(await isReady())) {
    if (started.exitCode !== null) throw new Error('The second instance did not start.');
    await wait(100);
  }
  const end = async (): Promise<void> => {
    started.kill();
    await ended;
  };
  return { origin, end };
}
