import { LRUCache } from 'lru-cache';

/** How much a cache holds: so many entries, or entries of so much size together. */
export type CacheLimit<T> =
  { readonly entries: number } | { readonly size: number; readonly sizeOf: (value: T) => number };

/** Values by key, up to a limit; the least recently used are evicted first. What is larger than the limit is not cached. */
export class Lru<T extends object | string | number> {
  private readonly cache: LRUCache<string, T>;

  constructor(limit: CacheLimit<T>) {
    this.cache = new LRUCache(
      'entries' in limit
        ? { max: limit.entries }
        : // The library wants whole sizes above zero.
          { maxSize: limit.size, sizeCalculation: (value) => Math.max(1, Math.ceil(limit.sizeOf(value))) },
    );
  }

  /** Counts as a use. */
  get(key: string): T | undefined {
    return this.cache.get(key);
  }

  getOrMake(key: string, make: () => T): T {
    const cached = this.cache.get(key);
    if (cached !== undefined) return cached;
    const value = make();
    this.cache.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.cache.set(key, value);
  }

  /** Replaces the very value that is cached under a key; does nothing when another one is, or none. */
  exchange(key: string, before: T, value: T): void {
    if (this.cache.peek(key) === before) this.cache.set(key, value);
  }

  has(key: string): boolean {
    return this.cache.has(key);
  }

  /** Evicts the very value; another one under its key stays. */
  evict(key: string, value: T): void {
    if (this.cache.peek(key) === value) this.cache.delete(key);
  }

  evictWhere(isOver: (value: T) => boolean): void {
    for (const [key, value] of [...this.cache.entries()]) if (isOver(value)) this.cache.delete(key);
  }

  clear(): void {
    this.cache.clear();
  }
}
