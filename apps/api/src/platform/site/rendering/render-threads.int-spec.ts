import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallApi } from '../page-renderer';
import { RenderThreads } from './render-threads';

/** A renderer that shows the API's answer for the page's path; one page ends the thread, one cannot be rendered. */
const RENDERER = `
  export const createPageEngine = () => ({
    async handle({ url }, { callApi }) {
      const { pathname } = new URL(url);
      if (pathname === '/en/end') process.exit(7);
      if (pathname === '/en/broken') throw new Error('broken template');
      const { body } = await callApi('GET', '/api/v1' + pathname, {});
      return new Response('<html lang="en" dir="ltr"><head></head><body>' + body + '</body></html>');
    },
  });`;
const PROGRAM = join(__dirname, '../../../../test/render-program.cjs');

describe('the threads pages are rendered in', () => {
  const distDirectory = mkdtempSync(join(tmpdir(), 'opev-renderer-'));
  let threads: RenderThreads | null = null;
  beforeAll(() => {
    mkdirSync(join(distDirectory, 'server'));
    mkdirSync(join(distDirectory, 'browser/i18n/shell'), { recursive: true });
    writeFileSync(join(distDirectory, 'server/server.mjs'), RENDERER);
    writeFileSync(join(distDirectory, 'browser/i18n/shell/en.json'), '{}');
  });
  afterEach(() => threads?.close());
  afterAll(() => rmSync(distDirectory, { recursive: true }));

  async function start(callApi: CallApi): Promise<RenderThreads> {
    const order = { distDirectory, publicOrigin: 'https://opev.example' };
    threads = await RenderThreads.start({ ...order, callApi, program: PROGRAM, threads: 1 });
    return threads;
  }
  const saying: CallApi = (_method, path) => Promise.resolve({ status: 200, headers: {}, body: `of ${path}` });

  it('ask the API of the process and hand over whole pages', async () => {
    const { render } = bound(await start(saying));
    const [goals, themes] = await Promise.all([render('/en/goals'), render('/en/themes')]);
    expect(goals.body.identity.toString()).toContain('of /api/v1/en/goals');
    expect(themes.body.identity.toString()).toContain('of /api/v1/en/themes');
    expect(goals).toMatchObject({ status: 200, isCacheable: true });
    expect(goals.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('give an uncached page when the API cannot be called', async () => {
    const { render } = bound(await start(() => Promise.reject(new Error('no database'))));
    expect(await render('/en/goals')).toMatchObject({ status: 503, isCacheable: false });
  });

  it('say why a page cannot be rendered, and go on', async () => {
    const { render } = bound(await start(saying));
    await expect(render('/en/broken')).rejects.toThrow('broken template');
    expect((await render('/en/goals')).status).toBe(200);
  });

  it('are replaced when one ends: its pages fail, the next ones do not', async () => {
    const { render } = bound(await start(saying));
    await expect(render('/en/end')).rejects.toThrow('left (7)');
    expect((await render('/en/goals')).status).toBe(200);
  });
});

function bound(threads: RenderThreads) {
  return { render: (path: string) => threads.render(path, 'en') };
}
