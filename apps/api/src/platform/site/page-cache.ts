import { sizeOf, type EncodedBody } from './encodings';

/** A finished answer to one address. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody;
  /** False for failures and for what anybody could ask for without end (unknown addresses). */
  readonly isCacheable: boolean;
}

interface Kept {
  readonly page: RenderedPage;
  readonly keptAt: number;
}

export interface CacheLimits {
  /** Memory for all pages together. */
  readonly bytes: number;
  /** How long a page may be shown although its data version says nothing new. */
  readonly milliseconds: number;
  /** Renders at the same time; more are refused, not queued. */
  readonly renders: number;
}

/** More pages are being rendered than this process should. */
export class TooManyRenders extends Error {}

/** Pages by key, the least recently shown forgotten first. One render per key at a time, whoever asks meanwhile shares it. */
export class PageCache {
  private readonly kept = new Map<string, Kept>();
  private readonly rendering = new Map<string, Promise<RenderedPage>>();
  private bytes = 0;

  constructor(
    private readonly limits: CacheLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /** The page of a key, rendered when it is not there. Throws TooManyRenders, and what `render` throws. */
  async get(key: string, render: () => Promise<RenderedPage>): Promise<RenderedPage> {
    return this.find(key) ?? this.rendering.get(key) ?? this.render(key, render);
  }

  private find(key: string): RenderedPage | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.forget(key);
    if (this.now() - found.keptAt > this.limits.milliseconds) return undefined;
    this.insert(key, found);
    return found.page;
  }

  private render(key: string, render: () => Promise<RenderedPage>): Promise<RenderedPage> {
    if (this.rendering.size >= this.limits.renders) throw new TooManyRenders();
    const underWay = render()
      .then((page) => {
        if (page.isCacheable) this.insert(key, { page, keptAt: this.now() });
        return page;
      })
      .finally(() => this.rendering.delete(key));
    this.rendering.set(key, underWay);
    return underWay;
  }

  private insert(key: string, kept: Kept): void {
    this.kept.set(key, kept);
    this.bytes += sizeOf(kept.page.body);
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limits.bytes) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const known = this.kept.get(key);
    if (!known) return;
    this.kept.delete(key);
    this.bytes -= sizeOf(known.page.body);
  }
}
