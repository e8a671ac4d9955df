import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureApiBuilt, ensureSiteBuilt } from '../../src/launch/build';
import { findFreePort } from '../../src/launch/ports';
import { PROJECT_ROOT } from '../../src/platform/config/configuration';
import { end, messageFrom, startNode, type Core } from './child';

/** The product as it is built, answering on a port from a database. */
export interface Product {
  readonly port: number;
  /** Waits until it is idle after the start, which renders pages for warm-up. */
  comeToRest(): Promise<void>;
  /** Milliseconds of processor time its process has taken until now, all threads together; null where nobody tells. */
  processorTime(): number | null;
  stop(): Promise<void>;
}

/** Builds what is not built, unless `--as-built` says to measure what is there. */
export async function ensureBuilt(): Promise<void> {
  if (process.argv.includes('--as-built')) return;
  await ensureApiBuilt();
  await ensureSiteBuilt();
}

/** Starts the product as production would, on one core or (null) wherever there is room; answers when it is ready. */
export async function startProduct(databaseUrl: string, core: Core | null = 'answers'): Promise<Product> {
  const port = await findFreePort();
  const child = startNode({
    core,
    args: [join(PROJECT_ROOT, 'apps/api/dist/main.js')],
    environment: {
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_READS_PER_MINUTE: '0',
      PUBLIC_ORIGIN: `http://localhost:${String(port)}`,
    },
  });
  await messageFrom(child);
  const processorTime = () => processorTimeOf(child.pid);
  return { port, processorTime, comeToRest: () => comeToRest(processorTime), stop: () => end(child) };
}

const LOOK_EACH_MS = 2_000;
/** Of LOOK_EACH_MS. */
const AT_REST_MS = 100;

async function comeToRest(processorTime: () => number | null): Promise<void> {
  for (let before = processorTime() ?? 0, taken = Infinity; taken > AT_REST_MS;) {
    await setTimeout(LOOK_EACH_MS);
    const now = processorTime() ?? 0;
    taken = now - before;
    before = now;
  }
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

function processorTimeOf(pid: number | undefined): number | null {
  try {
    // The name, in brackets, may hold anything; after it come the state and, as 12th and 13th, the times.
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

/** A whole answer, its body as it came over the line. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Asks once. Unlike fetch, leaves a compressed body as it is. */
export function getWhole(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WholeAnswer> {
  return new Promise((done, fail) => {
    const outgoing = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.on('end', () => {
        const given = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        done({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(given) as Record<string, string>,
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.on('error', fail);
    outgoing.end();
  });
}
