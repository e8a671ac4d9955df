import { Lru } from './lru';

describe('a cache', () => {
  it('holds no more entries than it may; the least recently used goes first', () => {
    const cache = new Lru<string>({ entries: 2 });
    const make = jest.fn((value: string) => value);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) cache.getOrMake(key, () => make(key));
    expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  it('holds no more than it may of what its entries weigh, and nothing that is heavier alone', () => {
    const cache = new Lru<string>({ size: 5, sizeOf: ({ length }) => length });
    for (const text of ['aa', 'bb', 'ccc', 'dddddd', '']) cache.set(text, text);
    expect(['aa', 'bb', 'ccc', 'dddddd', ''].filter((key) => cache.has(key))).toEqual(['ccc', '']);
  });

  it('weighs again what is exchanged, and exchanges and evicts nothing but the very value', () => {
    const cache = new Lru<{ weight: number }>({ size: 5, sizeOf: ({ weight }) => weight });
    const [light, heavy, other] = [{ weight: 1 }, { weight: 4 }, { weight: 2 }];
    cache.set('light', light);
    cache.set('other', other);
    cache.exchange('light', other, heavy);
    cache.evict('light', other);
    expect(cache.get('light')).toBe(light);
    cache.exchange('light', light, heavy);
    expect([cache.has('other'), cache.get('light')]).toEqual([false, heavy]);
    cache.evict('light', heavy);
    expect(cache.has('light')).toBe(false);
  });

  it('evicts what is over, or everything', () => {
    const cache = new Lru<number>({ entries: 9 });
    for (const value of [1, 2, 3]) cache.set(String(value), value);
    cache.evictWhere((value) => value > 1);
    expect(['1', '2', '3'].filter((key) => cache.has(key))).toEqual(['1']);
    cache.clear();
    expect(cache.has('1')).toBe(false);
  });
});
