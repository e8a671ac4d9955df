import { KeptValues } from './kept-values';

describe('kept values', () => {
  it('are made once for all who ask', async () => {
    const kept = new KeptValues<number>(2);
    const make = jest.fn(() => Promise.resolve(1));
    await Promise.all([kept.get('a', make), kept.get('a', make)]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are made again when making them failed', async () => {
    const kept = new KeptValues<number>(2);
    await expect(kept.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(kept.get('a', () => Promise.resolve(2))).resolves.toBe(2);
  });

  it('are never more than they may be; the least recently used goes first', async () => {
    const kept = new KeptValues<string>(2);
    const make = jest.fn((value: string) => Promise.resolve(value));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.get(key, () => make(key));
    expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });
});
