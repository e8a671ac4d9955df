import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { createTestApp, type TestApp } from '../../../test/app';
import { callInProcess } from '../../app';
import { FiguresStore } from '../../figures/figures.store';
import { answerFirst } from '../ready/answer-first';
import { registerSite } from '../site/site';
import { ROBOTS } from '../site/robots';
import type { SiteDocument } from '../site/site-documents';
import { PublicReads } from './public-reads';

const LIMIT = 20;
/** API calls of one page. */
const CALLS = 15;
const RENDERER = `
  export const createPageEngine = () => ({
    async handle({ url }, { callApi }) {
      const answers = [];
      for (let call = 0; call < ${String(CALLS)}; call += 1) answers.push(await callApi('GET', '/api/v1/goals?limit=' + (call + 1), {}));
      const said = answers.map(({ status, headers }) => status + ('ratelimit' in headers ? ' counted' : '')).join();
      return new Response('<html lang="en" dir="ltr"><head></head><body>' + new URL(url).pathname + said + '</body></html>');
    },
  });`;
const FEED: SiteDocument = {
  route: '/:language/feed.atom',
  contentType: 'application/atom+xml',
  make: async ({ read }) => String(await read('/goals')),
};

describe('pages that have to be made', () => {
  const distDirectory = mkdtempSync(join(tmpdir(), 'opev-limited-'));
  let test: TestApp;
  let site: FastifyInstance;
  let origin: string;
  beforeAll(async () => {
    for (const folder of ['server', 'browser/i18n/shell']) mkdirSync(join(distDirectory, folder), { recursive: true });
    writeFileSync(join(distDirectory, 'server/server.mjs'), RENDERER);
    writeFileSync(join(distDirectory, 'browser/main.js'), '');
    for (const language of ['en', 'ar']) {
      const tooMany = { title: `too fast, ${language}`, text: '' };
      writeFileSync(join(distDirectory, `browser/i18n/shell/${language}.json`), JSON.stringify({ tooMany }));
    }
    test = await createTestApp({ environment: { PUBLIC_READS_PER_MINUTE: String(LIMIT) } });
    await test.app.get(FiguresStore).refresh();
    site = Fastify({ trustProxy: '127.0.0.1' });
    const { ready } = await registerSite(site, {
      publicOrigin: 'https://opev.example',
      distDirectory,
      renderProgram: join(__dirname, '../../../test/render-program.cjs'),
      callApi: callInProcess(test.app.getHttpAdapter().getInstance()),
      admit: (request, reply) => test.app.get(PublicReads).admit(request, reply),
      dataVersion: () => '1',
      staleSince: () => null,
      documents: [FEED, ROBOTS],
    });
    answerFirst(site.server, [ready]);
    origin = await site.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await site.close();
    await test.close();
    rmSync(distDirectory, { recursive: true });
  });

  const ask = (path: string, reader: string, headers = {}): Promise<Response> =>
    fetch(origin + path, { headers: { 'x-forwarded-for': reader, ...headers } });
  const exhaust = async (reader: string): Promise<void> => {
    let status = 200;
    for (let read = 0; read <= LIMIT && status === 200; read += 1)
      ({ status } = await ask(`/en/activities?search=${String(Math.random())}`, reader));
    expect(status).toBe(429);
  };

  it('count as two reads, and not what they ask of the API', async () => {
    const page = await ask('/en/goals?theme=youth', '198.51.100.1');
    expect(page.headers.get('ratelimit')).toMatch(/r=18;/);
    const text = await page.text();
    expect(text).toContain(Array.from({ length: CALLS }, () => '200').join());
    expect(text).not.toContain('counted');
  });

  it('are refused in the reader’s language beyond the limit, and not cached', async () => {
    await exhaust('198.51.100.2');
    const refused = await ask('/ar/goals?theme=youth', '198.51.100.2');
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([429, 'no-store']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toBe('"public-reads";q=20;w=60');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await refused.text()).toMatch(/<html lang="ar" dir="rtl">.*<h1>too fast, ar<\/h1>/);
    expect((await ask('/ar/goals?theme=youth', '198.51.100.3')).status).toBe(200);
  });

  it('are answered to everybody once they are cached, in front of the application and behind it', async () => {
    await (await ask('/en/goals', '198.51.100.4')).text();
    await exhaust('198.51.100.4');
    for (const path of ['/en/goals', '/en/goals?utm_source=x', '/main.js']) {
      const answer = await ask(path, '198.51.100.4');
      expect([path, answer.status, answer.headers.get('ratelimit')]).toEqual([path, 200, null]);
    }
  });

  it('are answered beside feeds: those are refused as a problem, unless they are cached', async () => {
    await (await ask('/en/feed.atom', '198.51.100.5')).text();
    await exhaust('198.51.100.5');
    expect((await ask('/en/feed.atom', '198.51.100.5')).status).toBe(200);
    const refused = await ask('/ar/feed.atom', '198.51.100.5');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('are not what a search engine asks first: that is answered however much was read, though it was never asked for', async () => {
    await exhaust('198.51.100.6');
    expect((await ask('/robots.txt', '198.51.100.6')).status).toBe(200);
  });
});
