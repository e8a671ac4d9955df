import { PageCache, TooManyRenders, type RenderedPage } from './page-cache';

const LIMITS = { bytes: 100, milliseconds: 1_000, renders: 2 };

function aPage(text: string, isCacheable = true): RenderedPage {
  return { status: 200, headers: {}, body: { identity: Buffer.from(text), br: null, gzip: null }, isCacheable };
}

const always = (): string => 'v1';

const textOf = (page: RenderedPage): string => page.body.identity.toString();

describe('the cached pages', () => {
  it('are rendered once', async () => {
    const cache = new PageCache(LIMITS, always);
    const render = jest.fn(() => Promise.resolve(aPage('goal')));
    await cache.get('a', render);
    expect(textOf(await cache.get('a', render))).toBe('goal');
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('are shared by all who ask while they are being made', async () => {
    const cache = new PageCache(LIMITS, always);
    const render = jest.fn(() => Promise.resolve(aPage('goal')));
    await Promise.all([cache.get('a', render), cache.get('a', render), cache.get('a', render)]);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('do not include a failed one', async () => {
    const cache = new PageCache(LIMITS, always);
    await cache.get('a', () => Promise.resolve(aPage('failed', false)));
    await expect(cache.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(textOf(await cache.get('a', () => Promise.resolve(aPage('good'))))).toBe('good');
  });

  it('never take more memory than they may; the least recently shown goes first', async () => {
    const cache = new PageCache(LIMITS, always);
    const make = (text: string) => () => Promise.resolve(aPage(text.padEnd(40)));
    await cache.get('a', make('a'));
    await cache.get('b', make('b'));
    await cache.get('a', make('a again'));
    await cache.get('c', make('c'));
    expect(textOf(await cache.get('a', make('a anew'))).trim()).toBe('a');
    expect(textOf(await cache.get('b', make('b anew'))).trim()).toBe('b anew');
  });

  it('do not keep what is larger than all the memory there is', async () => {
    const cache = new PageCache(LIMITS, always);
    await cache.get('a', () => Promise.resolve(aPage('x'.repeat(200))));
    expect(textOf(await cache.get('a', () => Promise.resolve(aPage('new'))))).toBe('new');
  });

  it('grow old', async () => {
    let now = 0;
    const cache = new PageCache(LIMITS, always, () => now);
    await cache.get('a', () => Promise.resolve(aPage('old')));
    now = 1_001;
    expect(textOf(await cache.get('a', () => Promise.resolve(aPage('new'))))).toBe('new');
  });

  it('are refused rather than queued when too many are being made', async () => {
    const cache = new PageCache(LIMITS, always);
    const never = () => new Promise<RenderedPage>(() => undefined);
    void cache.get('a', never);
    void cache.get('b', never);
    await expect(cache.get('c', never)).rejects.toThrow(TooManyRenders);
  });

  it('are never shown under another version of the data, not even for want of a new one', async () => {
    let version = 'v1';
    const cache = new PageCache(LIMITS, () => version);
    await cache.get('a', () => Promise.resolve(aPage('before')));
    version = 'v2';
    expect(cache.fresh('a')).toBeNull();
    expect(cache.last('a')).toBeNull();
    expect(textOf(await cache.get('a', () => Promise.resolve(aPage('after'))))).toBe('after');
  });

  it('are not cached when the data changed while they were computed', async () => {
    let version = 'v1';
    const cache = new PageCache(LIMITS, () => version);
    await cache.get('a', () => {
      version = 'v2';
      return Promise.resolve(aPage('before'));
    });
    version = 'v1';
    expect(cache.last('a')).toBeNull();
  });

  it('can still be had when they are old, with the time they are of', async () => {
    let now = 5;
    const cache = new PageCache(LIMITS, always, () => now);
    await cache.get('a', () => Promise.resolve(aPage('old')));
    now = 10_000;
    expect(cache.fresh('a')).toBeNull();
    await expect(cache.get('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(cache.last('a')?.renderedAt).toEqual(new Date(5));
  });

  it('take the memory of one copy of each address, however many versions there were', async () => {
    let version = 0;
    const cache = new PageCache(LIMITS, () => String(version));
    await cache.get('b', () => Promise.resolve(aPage('b'.padEnd(40))));
    for (version = 1; version < 5; version += 1) await cache.get('a', () => Promise.resolve(aPage('a'.padEnd(40))));
    version = 0;
    expect(cache.last('b')).not.toBeNull();
  });

  it('are replaced by the same in more encodings, unless another one is cached by then', async () => {
    const cache = new PageCache(LIMITS, always);
    const page = await cache.get('a', () => Promise.resolve(aPage('a')));
    const more = { ...page, body: { ...page.body, br: Buffer.from('b'.repeat(99)) } };
    cache.exchange('a', page, more);
    expect(cache.fresh('a')).toBe(more);
    cache.exchange('a', page, aPage('of nobody'));
    cache.exchange('b', page, aPage('of nobody'));
    expect([cache.fresh('a'), cache.fresh('b')]).toEqual([more, null]);
    await cache.get('c', () => Promise.resolve(aPage('c')));
    expect(cache.fresh('a')).toBeNull();
  });
});
