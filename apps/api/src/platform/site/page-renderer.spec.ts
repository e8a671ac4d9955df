import type { SiteBuild } from './build';
import { renderPage, type CallApi } from './page-renderer';

interface Context {
  readonly callApi: CallApi;
  readonly textsVersion: string;
}

const ORIGIN = 'https://opev.example';
const HTML = '<!DOCTYPE html><html lang="en" dir="ltr"><head><title>x</title></head><body></body></html>';

/** A build whose engine calls the API as `ask` does and answers with `response`. */
function aBuild(ask: (context: Context) => Promise<unknown>, response = (): Response | null => new Response(HTML)) {
  const requests: Request[] = [];
  const build: SiteBuild = {
    files: new Map(),
    languages: ['en', 'ar'],
    textsVersion: 'v1',
    engine: {
      handle: async (request, context) => {
        requests.push(request);
        await ask(context as Context);
        return response();
      },
    },
  };
  return { build, requests };
}

const nothing = (): Promise<void> => Promise.resolve();
const answering =
  (status: number): CallApi =>
  () =>
    Promise.resolve({ status, headers: {}, body: '{}' });
const render = (build: SiteBuild, callApi: CallApi = answering(200)) =>
  renderPage({ path: '/ar/goals/3', language: 'ar' }, { build, publicOrigin: ORIGIN, callApi });

describe('a rendered page', () => {
  it('is asked for by a request of our own making', async () => {
    const { build, requests } = aBuild(nothing);
    await render(build);
    expect(requests[0]?.url).toBe(`${ORIGIN}/ar/goals/3`);
    expect([...(requests[0]?.headers ?? [])]).toEqual([]);
  });

  it('carries language, the version of its texts, and its address in every language', async () => {
    const page = await render(aBuild(nothing).build);
    const html = page.body.identity.toString();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<meta name="texts-version" content="v1">');
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/ar/goals/3">`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${ORIGIN}/en/goals/3">`);
    expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="${ORIGIN}/en/goals/3">`);
    expect(html).toContain(`<link rel="alternate" type="application/atom+xml" href="${ORIGIN}/ar/goals/3/feed.atom">`);
    expect(page).toMatchObject({ status: 200, isCacheable: true });
  });

  it('behind the sign-in is nobody’s to find, and names no address', async () => {
    const page = await renderPage(
      { path: '/ar/workspace/reports', language: 'ar' },
      { build: aBuild(nothing).build, publicOrigin: ORIGIN, callApi: answering(200) },
    );
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect(page.body.identity.toString()).not.toContain('canonical');
    expect((await render(aBuild(nothing).build)).headers['x-robots-tag']).toBeUndefined();
  });

  it.each([500, 503, 429])('in which the API answered %i is 503 and not cached', async (status) => {
    const page = await render(aBuild(({ callApi }) => callApi('GET', '/api/v1/summary', {})).build, answering(status));
    expect(page).toMatchObject({ status: 503, isCacheable: false });
  });

  it('in which the API could not be called is 503, and the page still speaks', async () => {
    const page = await render(aBuild(({ callApi }) => callApi('GET', '/api/v1/summary', {})).build, () =>
      Promise.reject(new Error('no database')),
    );
    expect(page.status).toBe(503);
    expect(page.body.identity.toString()).not.toContain('no database');
  });

  it('that does not exist is 404, not cached, and not shown to search engines', async () => {
    const { build } = aBuild(nothing, () => new Response(HTML, { status: 404 }));
    const page = await render(build);
    expect(page).toMatchObject({ status: 404, isCacheable: false });
    expect(page.body.identity.toString()).not.toContain('canonical');
  });

  it('for a frame on another site carries no script, may stand there, and is not found by search engines', async () => {
    const scripted = HTML.replace('</body>', '<p>n</p><script>alert(1)</script></body>').replace(
      '</head>',
      '<link rel="modulepreload" href="/chunk.js"><link rel="stylesheet" href="/styles.css"></head>',
    );
    const { build } = aBuild(nothing, () => new Response(scripted));
    const path = '/ar/embed/status-by-goal';
    const page = await renderPage({ path, language: 'ar' }, { build, publicOrigin: ORIGIN, callApi: answering(200) });
    const html = page.body.identity.toString();
    expect(html).not.toMatch(/<script|modulepreload|canonical/);
    expect(html).toContain('<link rel="stylesheet" href="/styles.css">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(page.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(page.headers['x-robots-tag']).toBe('noindex');
  });

  it('may not stand in a frame otherwise', async () => {
    const page = await render(aBuild(nothing).build);
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('may send the reader elsewhere', async () => {
    const { build } = aBuild(nothing, () => new Response(null, { status: 302, headers: { location: '/ar/goals' } }));
    expect(await render(build)).toMatchObject({ status: 302, headers: { location: '/ar/goals' } });
  });

  it('reads its language files from memory, not from the API', async () => {
    const file = {
      contentType: 'application/json',
      etag: '',
      isHashed: false,
      content: Buffer.from('{"a":1}'),
      encoded: jest.fn(),
    };
    const callApi = jest.fn(answering(500));
    const answers: unknown[] = [];
    const { build } = aBuild(async ({ callApi }) => answers.push(await callApi('GET', '/i18n/shell/ar.json?v=v1', {})));
    const page = await render({ ...build, files: new Map([['/i18n/shell/ar.json', file]]) }, callApi);
    expect(callApi).not.toHaveBeenCalled();
    expect(answers).toEqual([expect.objectContaining({ status: 200, body: '{"a":1}' })]);
    expect(page.status).toBe(200);
  });
});
