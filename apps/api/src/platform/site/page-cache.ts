import { Lru } from '../cache/lru';
import { sizeOf, type EncodedBody } from '../encoding/encodings';

/** A finished answer to one address. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody;
  /** False for failures and for what anybody could ask for without end (unknown addresses). */
  readonly isCacheable: boolean;
}

interface CacheEntry {
  readonly page: RenderedPage;
  /** Of the data it was rendered from. */
  readonly version: string;
  readonly cachedAt: number;
}

/** A page as it is kept, and since when. */
export interface CachedPage {
  readonly page: RenderedPage;
  readonly renderedAt: Date;
}

export interface CacheLimits {
  /** Memory for all pages together. */
  readonly bytes: number;
  /** How long a page is shown as new although the version of the data says nothing new. */
  readonly milliseconds: number;
  /** Renders at the same time; more are refused, not queued. */
  readonly renders: number;
}

/** More pages are being rendered than this process should. */
export class TooManyRenders extends Error {}

/**
 * Pages by path, one copy of each, the least recently shown forgotten first. None is shown under another version of the
 * data than it was rendered from. One render per path at a time, whoever asks meanwhile shares it.
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

  /** The page of a path, rendered when there is no new one. Throws TooManyRenders, and what `render` throws. */
  async get(path: string, render: () => Promise<RenderedPage>): Promise<RenderedPage> {
    const version = this.version();
    const key = `${version} ${path}`;
    return this.fresh(path) ?? this.rendering.get(key) ?? this.render({ key, path, version }, render);
  }

  /** The page of a path when it is there and new; null otherwise. */
  fresh(path: string): RenderedPage | null {
    const found = this.find(path);
    return found && this.now() - found.cachedAt <= this.limits.milliseconds ? found.page : null;
  }

  /** What there is of a path however old: but never from before a change that was heard of. */
  last(path: string): CachedPage | null {
    const found = this.find(path);
    return found && { page: found.page, renderedAt: new Date(found.cachedAt) };
  }

  /** Takes a page instead of the very one that is kept of a path: the same in one more encoding. */
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
