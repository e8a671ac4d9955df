import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { until } from '../../../../test/until';
import type { CallApi } from '../page-renderer';
import { RenderEnded } from './render-thread';
import { RenderThreads } from './render-threads';

/** A renderer with a page for every way not to finish. */
const RENDERER = `
  const never = {
    '/en/search/loop': () => { for (;;); },
    '/en/search/waits': () => new Promise(() => {}),
    '/en/search/asks': async (callApi) => { for (;;) await callApi('GET', '/api/v1/again', {}); },
    '/en/search/grows': () => { const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length / 2)); },
    '/en/search/again': () => { for (;;); },
  };
  export const createPageEngine = () => ({
    async handle({ url }, { callApi }) {
      const { pathname } = new URL(url);
      await never[pathname]?.(callApi);
      const { body } = await callApi('GET', '/api/v1' + pathname, {});
      return new Response('<html lang="en" dir="ltr"><head></head><body>' + body + '</body></html>');
    },
  });`;
const PROGRAM = join(__dirname, '../../../../test/render-program.cjs');
const LIMITS = { tickMs: 100, stuck: 3, silence: 15, work: 20, whole: 100 };
const SECRET = 'canary';

describe('a render that takes too long', () => {
  const distDirectory = mkdtempSync(join(tmpdir(), 'opev-renderer-'));
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  let threads: RenderThreads;
  let answer: CallApi;

  beforeAll(async () => {
    mkdirSync(join(distDirectory, 'server'));
    mkdirSync(join(distDirectory, 'browser/i18n/shell'), { recursive: true });
    writeFileSync(join(distDirectory, 'server/server.mjs'), RENDERER);
    writeFileSync(join(distDirectory, 'browser/i18n/shell/en.json'), '{}');
    threads = await RenderThreads.start({
      distDirectory,
      publicOrigin: 'https://opev.example',
      callApi: (...called) => answer(...called),
      program: PROGRAM,
      threads: 1,
      limits: LIMITS,
    });
  });
  beforeEach(() => {
    log.mockClear();
    answer = (_method, path) => Promise.resolve({ status: 200, headers: {}, body: `of ${path}` });
  });
  afterAll(async () => {
    await threads.close();
    rmSync(distDirectory, { recursive: true });
    log.mockRestore();
  });
  const render = (path: string) => threads.render(path, 'en');

  const ended = () => 'ended' as const;

  /** The outcome of a page that is done calling the API while its thread is stuck in another page. */
  async function besideEndless(endless: string): Promise<readonly unknown[]> {
    const usual = answer;
    let release = (): void => undefined;
    const isCalled = new Promise<void>((called) => {
      answer = async (...call) => {
        called();
        await new Promise<void>((go) => (release = go));
        return usual(...call);
      };
    });
    const beside = render('/en/beside').catch(ended);
    await isCalled;
    const other = render(endless).catch(ended);
    await until(() => Promise.resolve(threads.trouble !== null));
    release();
    answer = usual;
    return Promise.all([beside, other]);
  }

  it.each(['loop', 'waits', 'asks', 'grows'])(
    'is ended with its thread, and the next page is rendered by another (%s)',
    async (how) => {
      await expect(render(`/en/search/${how}?search=${SECRET}`)).rejects.toBeInstanceOf(RenderEnded);
      expect((await render('/en/goals')).status).toBe(200);
      await until(() => Promise.resolve(threads.trouble === null));
    },
  );

  it('is named in the log by what kind of page it is, and by nothing that somebody wrote', async () => {
    await render(`/en/search/loop?search=${SECRET}&n=1`).catch(ended);
    expect(log).toHaveBeenCalledWith({ pages: ['/:lang/search/:which'] }, expect.stringContaining('does not answer'));
    expect(JSON.stringify(log.mock.calls)).not.toContain(SECRET);
  });

  it('is known to whoever watches, from when its thread does not answer until another is there', async () => {
    const endless = render('/en/search/loop?n=2').catch(ended);
    await until(() => Promise.resolve(threads.trouble === 'A rendering thread does not answer.'));
    await endless;
    expect(threads.trouble).toBe('A rendering thread is being replaced.');
    await until(() => Promise.resolve(threads.trouble === null));
  });

  it('takes no page with it that is asked for while its thread is stuck', async () => {
    const endless = render('/en/search/loop?n=3').catch(ended);
    await until(() => Promise.resolve(threads.trouble !== null));
    expect((await render('/en/themes')).body.identity.toString()).toContain('of /api/v1/en/themes');
    expect(await endless).toBe('ended');
  });

  it('is refused after the second time, and costs no thread any more', async () => {
    await expect(render('/en/search/again')).rejects.toThrow('does not answer');
    await expect(render('/en/search/again')).rejects.toThrow('does not answer');
    const before = Date.now();
    await expect(render('/en/search/again')).rejects.toThrow('not rendered for a while');
    expect(Date.now() - before).toBeLessThan(LIMITS.tickMs * LIMITS.stuck);
    expect((await render('/en/goals')).status).toBe(200);
  });

  it('is not blamed on a page beside it, however often: that one is rendered alone, and then beside others again', async () => {
    for (const round of [4, 5]) {
      const [beside, ended] = await besideEndless(`/en/search/loop?n=${String(round)}`);
      expect([beside, ended]).toEqual(['ended', 'ended']);
      const [alone, other] = await Promise.all([render('/en/beside'), render('/en/goals')]);
      expect([alone.status, other.status]).toEqual([200, 200]);
    }
  });

  it('that may be to blame takes no other page with it', async () => {
    await render('/en/search/loop?n=6').catch(ended);
    const guilty = render('/en/search/loop?n=6').catch(ended);
    expect((await render('/en/themes')).status).toBe(200);
    expect(await guilty).toBe('ended');
  });

  it('is not one that waits for the API', async () => {
    answer = async () => {
      await later(LIMITS.tickMs * (LIMITS.work + 8));
      return { status: 200, headers: {}, body: 'late' };
    };
    expect((await render('/en/countries')).body.identity.toString()).toContain('late');
  });
});
