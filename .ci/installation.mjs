/** `npm start` or `npm run dev` as a newcomer has it, on data and a port of its own: started, stopped as by Ctrl-C, or killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What hangs, not what is slow: a slow machine needs some 70 s from nothing, a quick one that does ten other things 300 s. */
const HANGS_AFTER_MS = 900_000;
const STOPS_WITHIN_MS = 60_000;

const dataDir = mkdtempSync(join(tmpdir(), 'opev-check-start-'));
const port = await findFreePort();
const origin = `http://localhost:${port}`;
let current;

/**
 * Starts it and answers the seconds until the API answers, and until the first page is there. `command` is npm's, `directory` that of the
 * project; `hear` is called with what it says.
 */
export async function start({ command = ['start'], directory = process.cwd(), hear } = {}) {
  const startedAt = performance.now();
  const child = spawn('npm', command, {
    cwd: directory,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: hear ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    detached: true,
  });
  for (const [stream, out] of hear
    ? [
        [child.stdout, process.stdout],
        [child.stderr, process.stderr],
      ]
    : []) {
    stream.on('data', (text) => {
      out.write(text);
      hear(text.toString());
    });
  }
  current = { child, ended: once(child, 'exit') };
  let hasEnded = false;
  void current.ended.then(() => {
    hasEnded = true;
  });
  let apiSeconds;
  while (!(await isPageThere())) {
    if (apiSeconds === undefined && (await isApiThere())) apiSeconds = (performance.now() - startedAt) / 1000;
    if (hasEnded || performance.now() - startedAt > HANGS_AFTER_MS)
      throw new Error(`npm ${command.join(' ')}: no first page`);
    await wait(50);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  current.processes = await readProcesses();
  return { seconds, apiSeconds: apiSeconds ?? seconds };
}

/** Ends it as Ctrl-C does; false when something is left running. */
export async function stop() {
  const { child, ended, processes = [] } = current;
  current = undefined;
  // As Ctrl-C does it: to the whole group.
  signal(-child.pid, 'SIGINT');
  await ended;
  const deadline = performance.now() + STOPS_WITHIN_MS;
  while (processes.some(isAlive) && performance.now() < deadline) await wait(100);
  return !processes.some(isAlive);
}

export async function killEverything() {
  const { child, ended, processes } = current;
  current = undefined;
  signal(-child.pid, 'SIGKILL');
  for (const pid of processes) signal(pid, 'SIGKILL');
  await ended;
}

/**
 * Kills the API so many times, each time as soon as it is back, and answers whether the page is there again and launcher and
 * database are the same ones.
 */
export async function killApi(times) {
  const [launcher, , server] = current.processes;
  for (let time = 0; time < times; time += 1) {
    const [, api] = await readProcesses();
    signal(api, 'SIGKILL');
    const deadline = performance.now() + HANGS_AFTER_MS;
    while ((await readProcesses())[1] === api || !(await isPageThere())) {
      if (!isAlive(launcher) || performance.now() > deadline) return false;
      await wait(50);
    }
  }
  current.processes = await readProcesses();
  return current.processes[0] === launcher && current.processes[2] === server;
}

/** The text at a path; throws when it is not answered with 200. */
export async function get(path) {
  const response = await fetch(`${origin}${path}`);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  return response.text();
}

/** Forgets all data, as on a machine it was never started on. */
export function removeData() {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Leaves nothing behind, whatever happened. */
export async function removeInstallation() {
  if (current !== undefined) await stop();
  removeData();
}

/** The launcher, the API and the database server, from the notes they leave beside the data. */
async function readProcesses() {
  const deadline = performance.now() + STOPS_WITHIN_MS;
  while (performance.now() < deadline) {
    try {
      const { launcher, api } = JSON.parse(readFileSync(join(dataDir, `start-${port}.json`), 'utf8'));
      const server = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      return [launcher.pid, api.pid, server];
    } catch {
      await wait(50);
    }
  }
  throw new Error(`no notes of the start in ${dataDir}`);
}

async function isPageThere() {
  try {
    const response = await fetch(`${origin}/en/`);
    return response.status === 200 && (await response.text()).includes('<html');
  } catch {
    return false;
  }
}

async function isApiThere() {
  try {
    return (await fetch(`${origin}/api/v1/goals`)).status === 200;
  } catch {
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** A zombie has ended, even when nobody has taken note of it yet. */
function isAlive(pid) {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
export async function findFreePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  return free;
}
