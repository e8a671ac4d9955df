import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPage, post, stageSite, startSite } from './site-stage';
import { until } from './until';

stageSite();

describe('a page of the site', () => {
  it('is rendered for the public host, with its policy, never stored without asking', async () => {
    const answer = await getPage('/en/goals/3');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/en/goals/3');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is rendered once, whatever noise its address carries', async () => {
    const first = await (await getPage('/en/countries/TN')).text();
    expect(await (await getPage('/en/countries/TN?utm_source=letter')).text()).toBe(first);
  });

  it('is rendered anew when the data changed', async () => {
    const before = await (await getPage('/en/method')).text();
    await post('/version');
    expect(await (await getPage('/en/method')).text()).not.toBe(before);
  });

  it('is not sent again to who has it', async () => {
    const etag = (await getPage('/en/')).headers.get('etag') ?? '';
    const again = await getPage('/en/', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is compressed for who can read that', async () => {
    expect((await getPage('/en/', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBe('br');
    expect((await getPage('/en/', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it('that does not exist is 404', async () => {
    expect((await getPage('/en/nothing')).status).toBe(404);
  });

  it('in which the API failed is 503 and made again for the next reader', async () => {
    const first = await getPage('/en/broken');
    expect(first.status).toBe(503);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await (await getPage('/en/broken')).text()).not.toBe(await first.text());
  });

  it('that cannot be rendered says so in the reader’s language, and nothing else', async () => {
    const answer = await getPage('/ar/throws');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('<h1>عذرًا</h1>');
    expect(html).toContain('dir="rtl"');
    expect(html).not.toContain('secret');
  });
});

describe('a page whose render does not end', () => {
  const trouble = async () => ((await (await getPage('/trouble')).json()) as { trouble: string | null }).trouble;

  it('is 503, says when to come back, and is known while it lasts; other pages are answered', async () => {
    const never = getPage('/ar/search/never');
    await until(async () => (await trouble()) !== null);
    expect((await getPage('/en/goals/7')).status).toBe(200);
    const answer = await never;
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '3',
      'no-store',
    ]);
    expect(await answer.text()).toContain('<h1>عذرًا</h1>');
    await until(async () => (await trouble()) === null);
  });
});

describe('a cached page', () => {
  /** The answer in front of the application, and through it: a meaningless query makes it another address. */
  const bothWays = async (headers: Record<string, string>) => {
    await getPage('/en/method');
    return Promise.all([getPage('/en/method', headers), getPage('/en/method?utm_source=x', headers)]);
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
    const etag = (await getPage('/en/method')).headers.get('etag') ?? '';
    const [past, through] = await bothWays({ 'if-none-match': etag });
    expect([past!.status, through!.status]).toEqual([304, 304]);
    expect(headersOf(past!)).toEqual(headersOf(through!));
  });

  it('takes no part in writing', async () => {
    await getPage('/en/method');
    expect((await post('/en/method')).status).toBe(404);
  });
});

describe('an address', () => {
  it.each([
    ['ar-TN,ar;q=0.9,fr;q=0.8', '/ar/'],
    ['fr,de', '/en/'],
    ['', '/en/'],
  ])('without a path leads a reader of "%s" to %s', async (header, location) => {
    const answer = await getPage('/', { 'accept-language': header });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
    expect(answer.headers.get('vary')).toContain('accept-language');
  });

  it('that is not written as it should be leads to the one that is', async () => {
    const answer = await getPage('/en/goals/3/');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/en/goals/3']);
  });

  it.each(['/api/v1/nothing', '/api', '/healthz/x'])('%s is the API’s affair', async (path) => {
    const answer = await getPage(path);
    expect([answer.status, await answer.json()]).toEqual([404, { from: 'api' }]);
  });

  it.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/i18n/../../server/server.mjs'])(
    '%s reaches no file outside the build',
    async (path) => {
      const text = await (await getPage(path)).text();
      expect(text).not.toContain('createPageEngine');
      expect(text).not.toContain('"workspaces"');
    },
  );
});

describe('a file', () => {
  it('whose name contains a hash of its content is cached forever', async () => {
    const answer = await getPage('/main-ABCD1234.js', { 'accept-encoding': 'br' });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('content-encoding')).toBe('br');
  });

  it('of texts is cached forever under its version only', async () => {
    const html = await (await getPage('/en/')).text();
    const version = /texts-version" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await getPage(`/i18n/shell/en.json?v=${version}`)).headers.get('cache-control')).toContain('immutable');
    expect((await getPage('/i18n/shell/en.json?v=old')).headers.get('cache-control')).toBe('no-cache');
  });

  it('with a fixed name is asked for again, and answered with nothing when it is the same', async () => {
    const first = await getPage('/mark.svg');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await getPage('/mark.svg', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  });
});

it('search engines are told what they may read', async () => {
  const answer = await getPage('/robots.txt');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await answer.text();
  expect(text).toContain('Disallow: /ar/workspace');
  expect(text).toContain('Sitemap: http://opev.example/sitemap.xml');
  expect((await getPage('/robots.txt', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
});

it('without a build, pages say how to make one and the API goes on', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'opev-empty-'));
  const { end: endBare, address } = await startSite(empty);
  const page = await fetch(`${address}/en/`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('nx run web:build');
  expect((await fetch(`${address}/api/v1/nothing`)).status).toBe(404);
  await endBare();
  rmSync(empty, { recursive: true });
});
