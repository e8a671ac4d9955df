import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** Limit of counted addresses: a few megabytes. Beyond it the oldest one starts again. */
const MOST_ADDRESSES = 20_000;

type Count = Parameters<FastifyRateLimitStore['incr']>[1];

/**
 * Fixed-window counter of reads per address; the window is the same minute for all. All addresses are forgotten when it
 * ends: nobody can find out later who was here, which the library's own store would reveal.
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
    // Also when no further request comes.
    setTimeout(() => this.counts.clear(), endsAt - Date.now()).unref();
  }
}
