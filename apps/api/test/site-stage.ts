import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, PROJECT_ROOT } from '../src/platform/config/configuration';

/** A minimal build: its renderer shows the requested page and how often it rendered. */
const RENDERER = `
let renders = 0;
export const createPageEngine = (hosts) => ({
  handle: async (request, context) => {
    renders += 1;
    const { pathname, hostname } = new URL(request.url);
    if (!hosts.includes(hostname)) return new Response('wrong host', { status: 400 });
    if (pathname.endsWith('/never')) for (;;);
    if (pathname.endsWith('/throws')) throw new Error('secret detail');
    if (pathname.endsWith('/broken')) await context.callApi('GET', '/api/v1/broken', {});
    if (pathname.includes('/reports')) await context.callApi('GET', '/api/v1/sql', {});
    const status = pathname.endsWith('/nothing') ? 404 : 200;
    const body = '<!DOCTYPE html><html lang="en" dir="ltr"><head></head><body>' + pathname + ' render ' + renders + ' '.repeat(2000) + '</body></html>';
    return new Response(body, { status });
  },
});`;

/** A site of the build in a folder. Until it has ended, jest's worker cannot. */
export function startSite(dist: string): Promise<{ end: () => Promise<unknown>; address: string }> {
  const started = fork(join(__dirname, 'site-process.ts'), [dist, 'http://opev.example'], {
    execArgv: ['--import', 'tsx'],
    // Our libraries from their sources: nothing has to be built first.
    env: childEnvironment({ TSX_TSCONFIG_PATH: join(PROJECT_ROOT, 'tsconfig.base.json') }),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const end = (): Promise<unknown> => (started.kill(), once(started, 'exit'));
    started.once('message', ({ address }: { address: string }) => resolve({ end, address }));
    started.once('exit', (code) => reject(new Error(`the site left with ${String(code)}`)));
  });
}

/** Makes the small build in a folder of its own: pages, a script, a picture, the texts of two languages. */
function writeBuild(): string {
  const directory = mkdtempSync(join(tmpdir(), 'opev-site-'));
  for (const folder of ['server', 'browser/i18n/shell']) mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, 'server/server.mjs'), RENDERER);
  writeFileSync(join(directory, 'browser/main-ABCD1234.js'), 'export {};'.repeat(500));
  writeFileSync(join(directory, 'browser/mark.svg'), '<svg/>');
  for (const [language, title] of [
    ['en', 'Sorry'],
    ['ar', 'عذرًا'],
  ] as const) {
    writeFileSync(
      join(directory, `browser/i18n/shell/${language}.json`),
      JSON.stringify({ failure: { title, text: 'x' }, stale: `${title}: {{time}}` }),
    );
  }
  return directory;
}

let base = '';

/** A site of the small build for the tests of one file, from before the first until after the last. */
export function stageSite(): void {
  let directory = '';
  let end: () => Promise<unknown>;
  beforeAll(async () => {
    directory = writeBuild();
    ({ end, address: base } = await startSite(directory));
  });
  afterAll(async () => {
    await end();
    rmSync(directory, { recursive: true, force: true });
  });
}

export const getPage = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(base + path, { headers, redirect: 'manual' });

/** Tells the process of the site what happens to it (site-process.ts), or writes to an address of it. */
export const post = (path: string): Promise<Response> => fetch(base + path, { method: 'POST' });
