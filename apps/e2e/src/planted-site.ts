import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
/** A renderer with one page that never comes to an end; every other one says where it is. */
const RENDERER = `
export const createPageEngine = () => ({
  handle: async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname.endsWith('/never')) for (;;);
    return new Response('<!DOCTYPE html><html lang="en" dir="ltr"><head></head><body><h1>' + pathname + '</h1></body></html>');
  },
});`;

/** The site with a renderer that has a mistake in it: where it is, and how to end it. */
export async function startPlantedSite(): Promise<{ origin: string; end: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'opev-planted-'));
  mkdirSync(join(directory, 'server'));
  writeFileSync(join(directory, 'server/server.mjs'), RENDERER);
  cpSync(join(ROOT, 'apps/web/src/i18n/shell'), join(directory, 'browser/i18n/shell'), { recursive: true });
  const started = fork(join(ROOT, 'apps/api/test/site-process.ts'), [directory, 'http://opev.example'], {
    execArgv: ['--import', 'tsx'],
    // Its tsconfig.json knows our libraries by their sources: nothing has to be built first.
    cwd: join(ROOT, 'apps/e2e'),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ address }] = (await once(started, 'message')) as [{ address: string }];
  const end = async (): Promise<void> => {
    started.kill();
    await once(started, 'exit');
    rmSync(directory, { recursive: true });
  };
  return { origin: address, end };
}
