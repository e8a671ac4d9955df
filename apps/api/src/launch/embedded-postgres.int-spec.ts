import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { PROJECT_ROOT } from '../platform/config/configuration';
import { EmbeddedPostgres } from './embedded-postgres';
import { placeFor } from './postgres/cluster-place';
import { identify } from './postgres/processes';
import { stopServer } from './postgres/postmaster';

interface Launcher {
  readonly process: ChildProcess;
  /** The next address it prints: when it joined, and after each restart. */
  nextUrl(): Promise<string>;
}

let directory: string;

function launch(): Launcher {
  const program = join(PROJECT_ROOT, 'apps/api/test/launcher-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, directory], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { process: child, nextUrl: async () => String((await lines.next()).value) };
}

async function end(launcher: Launcher, signal: NodeJS.Signals): Promise<void> {
  const ended = once(launcher.process, 'exit');
  launcher.process.kill(signal);
  await ended;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return Number(readFileSync(join(directory, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function use(work: (postgres: EmbeddedPostgres) => Promise<void>): Promise<void> {
  const postgres = await EmbeddedPostgres.join(directory);
  try {
    await work(postgres);
  } finally {
    await postgres.leave();
  }
}

/** A directory PostgreSQL's account can pass through. */
function makeDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), 'opev-embedded-'));
  chmodSync(made, 0o711);
  return made;
}

let ready: string | undefined;

/**
 * Copies a database that was started and stopped once into the directory, for tests in which its creation does not matter:
 * creating one is slow.
 */
async function isThereAlready(): Promise<void> {
  if (ready === undefined) {
    ready = makeDirectory();
    await (await EmbeddedPostgres.join(ready)).leave();
  }
  cpSync(ready, directory, { recursive: true });
}

describe('embedded PostgreSQL', () => {
  beforeEach(() => {
    directory = makeDirectory();
  });

  afterAll(() => {
    if (ready !== undefined) rmSync(ready, { recursive: true });
  });

  afterEach(async () => {
    await stopServer(placeFor(directory));
    rmSync(directory, { recursive: true, force: true });
  });

  it('keeps what was written from one start to the next, on the same port', async () => {
    const first = await EmbeddedPostgres.join(directory);
    await query(first.url, 'create table kept as select 42 as answer');
    expect(await first.leave()).toBe(true);
    await use(async (second) => {
      expect(second.url).toBe(first.url);
      expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    });
  });

  it('lets nobody in without the generated password, which only its owner can read', async () => {
    await use(async ({ url }) => {
      const stranger = new URL(url);
      stranger.password = 'guessed';
      await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
      expect(statSync(join(directory, 'postgres.password')).mode & 0o777).toBe(0o600);
    });
  });

  it('adopts the server a killed launcher left running, and stops it in the end', async () => {
    await isThereAlready();
    const killed = launch();
    const url = await killed.nextUrl();
    await query(url, 'create table kept as select 42 as answer');
    const pid = serverPid();
    await end(killed, 'SIGKILL');
    const heir = await EmbeddedPostgres.join(directory);
    expect(serverPid()).toBe(pid);
    expect(await query(heir.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await heir.leave()).toBe(true);
    expect(identify(pid)).toBeNull();
  });

  it('lets two launchers share one server, which the last to leave stops', async () => {
    const launchers = [launch(), launch()];
    const [first, second] = await Promise.all(launchers.map((launcher) => launcher.nextUrl()));
    expect(first).toBe(second);
    const pid = serverPid();
    await end(launchers[0]!, 'SIGTERM');
    expect(await query(second!, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(launchers[1]!, 'SIGTERM');
    expect(identify(pid)).toBeNull();
  });

  it('starts a server that was killed again, under the same address and with its rows', async () => {
    await isThereAlready();
    const launcher = launch();
    const url = await launcher.nextUrl();
    await query(url, 'create table kept as select 42 as answer');
    process.kill(serverPid(), 'SIGKILL');
    expect(await launcher.nextUrl()).toBe(url);
    expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await end(launcher, 'SIGTERM');
  });

  it('tries again until the server starts, when it does not at once', async () => {
    await isThereAlready();
    await use(async (postgres) => {
      const settings = join(directory, 'postgres/postgresql.auto.conf');
      const wereFine = readFileSync(settings);
      writeFileSync(settings, 'nothing that PostgreSQL understands');
      const failures: number[] = [];
      postgres.on('failed', (_, { pauseMs }) => {
        failures.push(pauseMs);
        if (failures.length === 2) writeFileSync(settings, wereFine);
      });
      const isBack = once(postgres, 'restarted');
      process.kill(serverPid(), 'SIGKILL');
      await isBack;
      expect(failures).toEqual([1_000, 2_000]);
      expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('recovers when launcher and server were both killed', async () => {
    await isThereAlready();
    const killed = launch();
    await query(await killed.nextUrl(), 'create table kept as select 42 as answer');
    const pid = serverPid();
    await end(killed, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    await use(async ({ url }) => {
      expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    });
  });

  it('is not deceived by a postmaster.pid whose number belongs to somebody else now', async () => {
    await isThereAlready();
    await use(() => Promise.resolve());
    const pidFile = [process.pid, join(directory, 'postgres'), 0, 1, '', '127.0.0.1', '', 'ready', ''].join('\n');
    writeFileSync(join(directory, 'postgres/postmaster.pid'), pidFile);
    await use(async ({ url }) => {
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('takes another port when its own was taken in the meantime', async () => {
    await isThereAlready();
    const first = await EmbeddedPostgres.join(directory);
    const { port } = new URL(first.url);
    await first.leave();
    const other = makeDirectory();
    writeFileSync(join(other, 'postgres.json'), JSON.stringify({ port: Number(port) }));
    await use(async ({ url }) => {
      expect(new URL(url).port).toBe(port);
      const neighbour = await EmbeddedPostgres.join(other);
      expect(new URL(neighbour.url).port).not.toBe(port);
      await neighbour.leave();
    });
    rmSync(other, { recursive: true });
  });

  it('makes the database anew after an interrupted attempt, and keeps what it found aside', async () => {
    mkdirSync(join(directory, 'postgres/base'), { recursive: true });
    mkdirSync(join(directory, 'postgres.new-1/data'), { recursive: true });
    await use(async ({ url, isDemonstrationDue }) => {
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(isDemonstrationDue).toBe(true);
    });
    expect(existsSync(join(directory, 'postgres.new-1'))).toBe(false);
    expect(readdirSync(directory).filter((name) => name.startsWith('postgres.incomplete-'))).toHaveLength(1);
  });

  it('opens a directory that was made for it to the account PostgreSQL runs under', async () => {
    chmodSync(directory, 0o700);
    await use(({ directory: cluster }) => {
      expect(cluster).toBe(join(directory, 'postgres'));
      return Promise.resolve();
    });
  });

  it('sets a new password when the file of the old one is lost', async () => {
    await isThereAlready();
    await use(({ url }) => query(url, 'create table kept as select 42 as answer').then(() => undefined));
    rmSync(join(directory, 'postgres.password'));
    await use(async ({ url }) => {
      expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    });
  });
});
