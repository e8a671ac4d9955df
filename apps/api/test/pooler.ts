import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../src/launch/ports';
import { until } from './until';

/** pgbouncer, if it is installed; Debian puts it where only administrators look. */
const PROGRAM = ['pgbouncer', '/usr/sbin/pgbouncer'].find((name) => spawnSync(name, ['--version']).error === undefined);

/**
 * `describe` for tests behind a transaction pooler. Without pgbouncer they are skipped with a message; in CI, which installs
 * it, that is a failure.
 */
export function describeBehindPooler(name: string, tests: () => void): void {
  if (PROGRAM !== undefined) {
    describe(name, tests);
    return;
  }
  describe(name, () => {
    it('needs pgbouncer', () => {
      // eslint-disable-next-line no-restricted-syntax -- whether this is the gate is said nowhere else
      if (process.env['CI'] !== undefined)
        throw new Error('pgbouncer is not installed: .ci/install-packages brings it.');
      process.stderr.write(`NOT TESTED, for want of pgbouncer (apt-get install pgbouncer): ${name}\n`);
    });
  });
}

/** A pgbouncer before a database, in transaction mode. */
export interface Pooler {
  /** The database's address through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a pooler in front of the server of `url`, as an unprivileged account, because it refuses root. */
export async function startPooler(url: string): Promise<Pooler> {
  const port = await findFreePort();
  const directory = mkdtempSync(join(tmpdir(), 'opev-pooler-'));
  chmodSync(directory, 0o755);
  const configuration = join(directory, 'pgbouncer.ini');
  const { hostname, port: serverPort, username, password } = new URL(url);
  const server = `host=${hostname} port=${serverPort} user=${username} password=${decodeURIComponent(password)}`;
  writeFileSync(
    configuration,
    `[databases]
* = ${server}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(port)}
unix_socket_dir =
auth_type = any
pool_mode = transaction
server_idle_timeout = 60
ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout, extra_float_digits
`,
  );
  const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn(PROGRAM ?? 'pgbouncer', [...account, '-q', configuration], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const pooled = new URL(url);
  pooled.hostname = '127.0.0.1';
  pooled.port = String(port);
  await until(() => answers(pooled.href));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: pooled.href, stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
