import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** So many addresses are told apart at most: a few megabytes. Beyond, the one that came first begins anew. */
const MOST_ADDRESSES = 20_000;

type Count = Parameters<FastifyRateLimitStore['incr']>[1];

/**
 * What each address has read in the running minute, which is the same for all. With the minute everything is forgotten:
 * when who was here is nowhere a quarter of an hour later, which the library's own store could not say.
 */
export class CountsOfAMinute implements FastifyRateLimitStore {
  private readonly counts = new Map<string, number>();
  private endsAt = 0;

  incr(address: string, callback: Count, milliseconds: number): void {
    const now = Date.now();
    if (now >= this.endsAt) this.begin(now + milliseconds);
    const current = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, current);
    if (this.counts.size > MOST_ADDRESSES) this.counts.delete(this.counts.keys().next().value ?? '');
    callback(null, { current, ttl: this.endsAt - now });
  }

  /** One count for all routes. */
  child(): this {
    return this;
  }

  private begin(endsAt: number): void {
    this.counts.clear();
    this.endsAt = endsAt;
    // Also when nobody comes any more.
    setTimeout(() => this.counts.clear(), endsAt - Date.now()).unref();
  }
}
