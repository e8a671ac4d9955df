import { AnswerCache } from './answer-cache';
import type { ApiAnswer } from './page-renderer';

const LIMITS = { characters: 10, milliseconds: 1_000 };

/** An API that counts its calls, and the cache in front of it. */
function anApi({ status = 200, version = (): string => 'v1', now = (): number => 0 } = {}) {
  let calls = 0;
  const api = jest.fn((): Promise<ApiAnswer> => {
    calls += 1;
    return Promise.resolve({ status, headers: {}, body: String(calls) });
  });
  const answers = new AnswerCache(LIMITS, version, api, now);
  const read = async (path: string, method = 'GET') => (await answers.call(method, path, {})).body;
  return { api, read };
}

describe('what the API answered to pages', () => {
  it('is asked once while the data is the same', async () => {
    const { read } = anApi();
    expect([await read('/goals'), await read('/goals'), await read('/themes')]).toEqual(['1', '1', '2']);
  });

  it('is asked once by all who ask at the same time', async () => {
    const { read } = anApi();
    expect(await Promise.all([read('/goals'), read('/goals')])).toEqual(['1', '1']);
  });

  it('is requested again as soon as a change notice arrives', async () => {
    let version = 'v1';
    const { read } = anApi({ version: () => version });
    await read('/goals');
    version = 'v2';
    expect(await read('/goals')).toBe('2');
  });

  it('is not cached when the data changed while it was rendered', async () => {
    let version = 'v1';
    const { api, read } = anApi({ version: () => version });
    api.mockImplementationOnce(() => {
      version = 'v2';
      return Promise.resolve({ status: 200, headers: {}, body: 'before' });
    });
    await read('/goals');
    version = 'v1';
    expect(await read('/goals')).toBe('1');
  });

  it('grows old', async () => {
    let now = 0;
    const { read } = anApi({ now: () => now });
    await read('/goals');
    now = 1_001;
    expect(await read('/goals')).toBe('2');
  });

  it.each([404, 429, 500, 503])('is not cached when it is a %i', async (status) => {
    const { read } = anApi({ status });
    await read('/goals');
    expect(await read('/goals')).toBe('2');
  });

  it('is asked again after it could not be asked', async () => {
    const { api, read } = anApi();
    api.mockRejectedValueOnce(new Error('no database'));
    await expect(read('/goals')).rejects.toThrow('no database');
    expect(await read('/goals')).toBe('1');
  });

  it('is only cached for reads', async () => {
    const { read } = anApi();
    expect([await read('/goals', 'POST'), await read('/goals', 'POST')]).toEqual(['1', '2']);
  });

  it('takes no more memory than it may; the least recently asked goes first', async () => {
    const { api, read } = anApi();
    api.mockImplementation(() => Promise.resolve({ status: 200, headers: {}, body: 'xxxx' }));
    for (const path of ['/a', '/b', '/a', '/c', '/a', '/b']) await read(path);
    expect(api).toHaveBeenCalledTimes(4);
  });
});
