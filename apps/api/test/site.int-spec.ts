import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, PROJECT_ROOT } from '../src/platform/config/configuration';

/** A build as small as one can be: its renderer says which page it was asked for and how often it rendered. */
const RENDERER = `
let renders = 0;
export const createPageEngine = (hosts) => ({
  handle: async (request, context) => {
    renders += 1;
    const { pathname, hostname } = new URL(request.url);
    if (!hosts.includes(hostname)) return new Response('wrong host', { status: 400 });
    if (pathname.endsWith('/throws')) throw new Error('secret detail');
    if (pathname.endsWith('/broken')) await context.callApi('GET', '/api/v1/broken', {});
    if (pathname.includes('/reports')) await context.callApi('GET', '/api/v1/sql', {});
    const status = pathname.endsWith('/nothing') ? 404 : 200;
    const body = '<!DOCTYPE html><html lang="en" dir="ltr"><head></head><body>' + pathname + ' render ' + renders + ' '.repeat(2000) + '</body></html>';
    return new Response(body, { status });
  },
});`;

let end: () => Promise<unknown>;
let base = '';
let directory = '';

/** Until the site has ended, jest's worker cannot. */
function start(dist: string): Promise<{ end: () => Promise<unknown>; address: string }> {
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

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'opev-site-'));
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
  ({ end, address: base } = await start(directory));
});

afterAll(async () => {
  await end();
  rmSync(directory, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(base + path, { headers, redirect: 'manual' });

describe('a page of the site', () => {
  it('is rendered for the public host, with its policy, never stored without asking', async () => {
    const answer = await get('/en/goals/3');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/en/goals/3');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is rendered once, whatever noise its address carries', async () => {
    const first = await (await get('/en/countries/TN')).text();
    expect(await (await get('/en/countries/TN?utm_source=letter')).text()).toBe(first);
  });

  it('is rendered anew when the data changed', async () => {
    const before = await (await get('/en/method')).text();
    await fetch(`${base}/version`, { method: 'POST' });
    expect(await (await get('/en/method')).text()).not.toBe(before);
  });

  it('is not sent again to who has it', async () => {
    const etag = (await get('/en/')).headers.get('etag') ?? '';
    const again = await get('/en/', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is compressed for who can read that', async () => {
    expect((await get('/en/', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBe('br');
    expect((await get('/en/', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it('that does not exist is 404', async () => {
    expect((await get('/en/nothing')).status).toBe(404);
  });

  it('in which the API failed is 503 and made again for the next reader', async () => {
    const first = await get('/en/broken');
    expect(first.status).toBe(503);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await (await get('/en/broken')).text()).not.toBe(await first.text());
  });

  it('that cannot be rendered says so in the reader’s language, and nothing else', async () => {
    const answer = await get('/ar/throws');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('<h1>عذرًا</h1>');
    expect(html).toContain('dir="rtl"');
    expect(html).not.toContain('secret');
  });
});

describe('a page while the database does not answer', () => {
  const say = (what: string) => fetch(base + what, { method: 'POST' });
  afterEach(() => say('/back'));

  it('is the last one, marked with the time it is of, and kept by nobody', async () => {
    const before = await (await get('/ar/reports')).text();
    await say('/away');
    const answer = await get('/ar/reports', { 'accept-encoding': 'br' });
    const html = await answer.text();
    expect(html).toMatch(/<body><p role="status"[^>]*>عذرًا: <time datetime="/);
    expect(html.replace(/<p role="status".*<\/p>/, '')).toBe(before);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
      200,
      'no-store',
      null,
    ]);
    expect(answer.headers.get('warning')).toContain('110');
    expect(Number(answer.headers.get('age'))).toBeLessThan(10);
    await say('/back');
    expect(await (await get('/ar/reports')).text()).not.toContain('role="status"');
  });

  it.each(['/away', '/away?noticed=no'])('is the last one however old, and says so (%s)', async (away) => {
    await get('/en/reports/7');
    await say(away);
    await say('/later');
    const answer = await get('/en/reports/7');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
    expect(await answer.text()).toContain('role="status"');
  });

  it('that nobody asked for before is marked when memory is enough for it', async () => {
    await say('/away');
    expect(await (await get('/en/goals/9')).text()).toContain('role="status"');
  });

  it('that needs the database and is not there is 503, says when to come back, and is not kept', async () => {
    await say('/away');
    const answer = await get('/en/reports/8');
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '3',
      'no-store',
    ]);
    await say('/back');
    expect((await get('/en/reports/8')).status).toBe(200);
  });

  it('that a part is missing of is marked like a whole one: the rest is what was known', async () => {
    await say('/away');
    const answer = await get('/en/reports/10');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('role="status"');
  });

  it('is never one from before a change that was heard of', async () => {
    await get('/en/reports/9');
    await say('/version');
    await say('/away');
    expect((await get('/en/reports/9')).status).toBe(503);
  });

  it('shows no time where it shows no state: in the rooms that the browser makes', async () => {
    await say('/away');
    expect(await (await get('/en/workspace/due')).text()).not.toContain('role="status"');
  });

  it('has its documents beside it, with their age', async () => {
    expect((await get('/reported.txt')).headers.get('age')).toBeNull();
    await say('/away');
    const answer = await get('/reported.txt');
    expect([answer.status, await answer.text()]).toEqual([200, '{}']);
    expect(answer.headers.get('age')).not.toBeNull();
  });
});

describe('a page that is kept', () => {
  /** As it is answered past the application, and through it: a query that means nothing is not the same address. */
  const bothWays = async (headers: Record<string, string>) => {
    await get('/en/method');
    return Promise.all([get('/en/method', headers), get('/en/method?utm_source=x', headers)]);
  };
  // Node's own, about the connection.
  const headersOf = (answer: Response) =>
    Object.fromEntries(
      [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name)),
    );

  it.each(['', 'br', 'gzip', 'identity'])(
    'is the same past the application and through it, asked with "%s"',
    async (encoding) => {
      const [past, through] = await bothWays({ 'accept-encoding': encoding });
      expect(headersOf(past!)).toEqual(headersOf(through!));
      expect(await past!.text()).toBe(await through!.text());
    },
  );

  it('is not sent to who has it, either way', async () => {
    const etag = (await get('/en/method')).headers.get('etag') ?? '';
    const [past, through] = await bothWays({ 'if-none-match': etag });
    expect([past!.status, through!.status]).toEqual([304, 304]);
    expect(headersOf(past!)).toEqual(headersOf(through!));
  });

  it('takes no part in writing', async () => {
    await get('/en/method');
    expect((await fetch(`${base}/en/method`, { method: 'POST' })).status).toBe(404);
  });
});

describe('an address', () => {
  it.each([
    ['ar-TN,ar;q=0.9,fr;q=0.8', '/ar/'],
    ['fr,de', '/en/'],
    ['', '/en/'],
  ])('without a path leads a reader of "%s" to %s', async (header, location) => {
    const answer = await get('/', { 'accept-language': header });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
    expect(answer.headers.get('vary')).toContain('accept-language');
  });

  it('that is not written as it should be leads to the one that is', async () => {
    const answer = await get('/en/goals/3/');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/en/goals/3']);
  });

  it.each(['/api/v1/nothing', '/api', '/healthz/x'])('%s is the API’s affair', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toEqual([404, { from: 'api' }]);
  });

  it.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/i18n/../../server/server.mjs'])(
    '%s reaches no file outside the build',
    async (path) => {
      const text = await (await get(path)).text();
      expect(text).not.toContain('createPageEngine');
      expect(text).not.toContain('"workspaces"');
    },
  );
});

describe('a file', () => {
  it('whose name stands for its content is kept for ever', async () => {
    const answer = await get('/main-ABCD1234.js', { 'accept-encoding': 'br' });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('content-encoding')).toBe('br');
  });

  it('of texts is kept for ever under its version only', async () => {
    const html = await (await get('/en/')).text();
    const version = /texts-version" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await get(`/i18n/shell/en.json?v=${version}`)).headers.get('cache-control')).toContain('immutable');
    expect((await get('/i18n/shell/en.json?v=old')).headers.get('cache-control')).toBe('no-cache');
  });

  it('with a fixed name is asked for again, and answered with nothing when it is the same', async () => {
    const first = await get('/mark.svg');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/mark.svg', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  });
});

it('search engines are told what they may read', async () => {
  const answer = await get('/robots.txt');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await answer.text();
  expect(text).toContain('Disallow: /ar/workspace');
  expect(text).toContain('Sitemap: http://opev.example/sitemap.xml');
  expect((await get('/robots.txt', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
});

it('without a build, pages say how to make one and the API goes on', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'opev-empty-'));
  const { end: endBare, address } = await start(empty);
  const page = await fetch(`${address}/en/`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('nx run web:build');
  expect((await fetch(`${address}/api/v1/nothing`)).status).toBe(404);
  await endBare();
  rmSync(empty, { recursive: true });
});
