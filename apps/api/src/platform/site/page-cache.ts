import { Lru } from '../cache/lru';
import { sizeOf, type EncodedBody } from '../encoding/encodings';

/** The rendered response of one address. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody;
  /** False for failures and for unknown addresses, of which there is no end. */
  readonly isCacheable: boolean;
}

interface CacheEntry {
  readonly page: RenderedPage;
  /** Data version it was rendered from. */
  readonly version: string;
  readonly cachedAt: number;
}

/** A cached page and when it was rendered. */
export interface CachedPage {
  readonly page: RenderedPage;
  readonly renderedAt: Date;
}

export interface CacheLimits {
  /** Size limit of the cache. */
  readonly bytes: number;
  /** Maximum age of a fresh page, even while the data version stays the same. */
  readonly milliseconds: number;
  /** Concurrent renders; more are refused, not queued. */
  readonly renders: number;
}

/** The limit of concurrent renders is reached. */
export class TooManyRenders extends Error {}

/**
 * LRU cache of rendered pages, one entry per path. A page is never served under another data version than it was rendered
 * from. Concurrent requests for one path share a single render.
 */
export class PageCache {
  private readonly cache: Lru<CacheEntry>;
  private readonly rendering = new Map<string, Promise<RenderedPage>>();

  constructor(
    private readonly limits: CacheLimits,
    private readonly version: () => string,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.cache = new Lru({ size: limits.bytes, sizeOf: ({ page }) => sizeOf(page.body) });
  }

  /** The page of a path, rendered unless a fresh one is cached. Throws TooManyRenders, and what `render` throws. */
  async get(path: string, render: () => Promise<RenderedPage>): Promise<RenderedPage> {
    const version = this.version();
    const key = `${version} ${path}`;
    return this.fresh(path) ?? this.rendering.get(key) ?? this.render({ key, path, version }, render);
  }

  /** The cached page of a path when it is fresh; null otherwise. */
  fresh(path: string): RenderedPage | null {
    const found = this.find(path);
    return found && this.now() - found.cachedAt <= this.limits.milliseconds ? found.page : null;
  }

  /** The cached page of a path whatever its age, but never from before a change this process was notified of. */
  last(path: string): CachedPage | null {
    const found = this.find(path);
    return found && { page: found.page, renderedAt: new Date(found.cachedAt) };
  }

  /** Replaces a cached page by the same one with one more encoding; does nothing when another one is cached by now. */
  exchange(path: string, before: RenderedPage, page: RenderedPage): void {
    const entry = this.cache.get(path);
    if (entry?.page === before) this.cache.exchange(path, entry, { ...entry, page });
  }

  private find(path: string): CacheEntry | null {
    const found = this.cache.get(path);
    return found?.version === this.version() ? found : null;
  }

  private render(
    { key, path, version }: { key: string; path: string; version: string },
    render: () => Promise<RenderedPage>,
  ): Promise<RenderedPage> {
    if (this.rendering.size >= this.limits.renders) throw new TooManyRenders();
    const inFlight = render()
      .then((page) => {
        if (page.isCacheable && version === this.version())
          this.cache.set(path, { page, version, cachedAt: this.now() });
        return page;
      })
      .finally(() => this.rendering.delete(key));
    this.rendering.set(key, inFlight);
    return inFlight;
  }
}
