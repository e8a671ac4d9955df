/**
 * Checks `npm run dev` on a copy of the sources: a changed line of the API and a changed text of a page become visible by themselves, the last
 * good build keeps running after errors, a breakpoint in a TypeScript source is hit, and Ctrl-C leaves no process. Time limits are for what
 * hangs. Run it with `--experimental-websocket`: Node 20 has no WebSocket without it.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reachBreakpoint } from './breakpoint.mjs';
import { findFreePort, get, removeInstallation, start, stop } from './installation.mjs';

const ROOT = join(import.meta.dirname, '..');
const SEEN_WITHIN_MS = 300_000;
/** Folders with build output, and hidden ones. */
const NOT_COPIED = /(^|\/)(node_modules|dist|tmp|test-results|\.\w[^/]*)(\/|$)/;
const HEALTH = 'apps/api/src/platform/health/health.controller';
const FRAME = 'apps/web/src/app/app.html';

const copy = mkdtempSync(join(tmpdir(), 'opev-check-dev-'));
let told = '';
process.once('SIGTERM', () => void remove().finally(() => process.exit(1)));

try {
  copyProject();
  const inspector = await findFreePort();
  const command = ['run', 'dev', '--', `--inspect=127.0.0.1:${inspector}`];
  await start({ command, directory: copy, hear: (text) => (told += text) });

  await expect('a page has the script that reloads it', async () => (await get('/en/')).includes('src="reload.js"'));
  await expect('source maps are there', async () => (await get('/main.js.map')).includes('src/main.ts'));

  const before = await get('/healthz');
  const renewed = await get('/renewed.txt');
  change(`${HEALTH}.ts`, "'ok'", "'changed'");
  change(FRAME, '<main', '<p>A text</p><main');
  await expect(
    'a changed line of the API is visible',
    async () => (await get('/healthz')) === before.replace('ok', 'changed'),
  );
  await expect('a changed text of a page is visible', async () => (await get('/en/')).includes('A text'));
  await expect('open pages are notified', async () => (await get('/renewed.txt')) !== renewed);
  await expect('a breakpoint in a TypeScript source is hit', () =>
    reachBreakpoint({
      inspector,
      source: join(copy, `${HEALTH}.ts`),
      script: join(copy, `${HEALTH.replace('/src/', '/dist/')}.js`),
      line: "return { status: 'changed' };",
      reach: () => get('/healthz'),
    }),
  );

  change(`${HEALTH}.ts`, "return { status: 'changed'", "return { state: 'changed'");
  change(FRAME, 'A text', '{{ unknown() }}');
  await expect('errors are reported', () => ['API', 'site'].every((name) => told.includes(`The ${name} has errors`)));
  await expect('the last good build keeps running', async () => {
    return (await get('/healthz')).includes('changed') && (await get('/en/')).includes('A text');
  });
  change(`${HEALTH}.ts`, "return { state: 'changed'", "return { status: 'changed'");
  change(`${HEALTH}.ts`, "'changed'", "'mended'");
  await expect('a correction is visible', async () => (await get('/healthz')).includes('mended'));

  if (!(await stop())) throw new Error('NOT OK: after Ctrl-C a process is left');
  await expect('after Ctrl-C no process is left', () => !isAnythingRunning());
  await expect(
    'the development build does not count as a production build',
    () => !existsSync(join(copy, 'tmp/launch/site.built-from')),
  );
} finally {
  await remove();
}

/** Copies the sources, and links the installed packages and the copy's own libraries. */
function copyProject() {
  const filter = (path) => !NOT_COPIED.test(relative(ROOT, path));
  for (const name of readdirSync(ROOT)) {
    if (filter(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter });
  }
  mkdirSync(join(copy, 'node_modules/@opev'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@opev') symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const own of ['libs/domain', 'libs/contract', 'migrations']) {
    const { name } = JSON.parse(readFileSync(join(copy, own, 'package.json'), 'utf8'));
    symlinkSync(join(copy, own), join(copy, 'node_modules', name));
  }
}

function change(file, from, to) {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(copy, file), text.replaceAll(from, to));
}

/** Waits until the condition is true; an error counts as false. */
async function expect(what, isSo) {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  while (!(await Promise.resolve(isSo()).catch(() => false))) {
    if (seconds() > SEEN_WITHIN_MS / 1000) throw new Error(`NOT OK: ${what}`);
    await wait(100);
  }
  console.log(`ok: ${what} (${seconds().toFixed(1)} s)`);
}

/** Whether a process has its working directory in the copy. */
function isAnythingRunning() {
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(copy);
    } catch {
      return false;
    }
  });
}

async function remove() {
  await removeInstallation();
  rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
