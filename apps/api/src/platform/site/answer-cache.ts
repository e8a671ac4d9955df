import { Lru } from '../cache/lru';
import type { ApiAnswer, CallApi } from './page-renderer';

interface CachedAnswer {
  readonly answer: ApiAnswer;
  /** Data version the answer belongs to. */
  readonly version: string;
  readonly cachedAt: number;
}

export interface AnswerLimits {
  /** Size limit, in characters of all cached answers. */
  readonly characters: number;
  /** Maximum age, even while the data version stays the same. */
  readonly milliseconds: number;
}

/**
 * Caches API answers for the pages that query the same: every page with a filter needs the names of all goals, themes,
 * countries and rounds. Only successes are cached, only for the current data version, least recently used evicted first.
 */
export class AnswerCache {
  private readonly cache: Lru<CachedAnswer>;
  private readonly inFlight = new Map<string, Promise<ApiAnswer>>();

  constructor(
    private readonly limits: AnswerLimits,
    private readonly version: () => string,
    private readonly callApi: CallApi,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.cache = new Lru({ size: limits.characters, sizeOf: ({ answer }) => answer.body.length });
  }

  /** Calls the API unless the answer is cached; concurrent calls of one path share a single flight. */
  readonly call: CallApi = async (method, path, headers) => {
    if (method !== 'GET') return this.callApi(method, path, headers);
    const version = this.version();
    const key = JSON.stringify([path, headers]);
    const known = this.find(key, version);
    if (known) return known;
    const flight = `${version} ${key}`;
    const answer = this.inFlight.get(flight) ?? this.fetchOnce(flight, () => this.callApi(method, path, headers));
    this.put(key, { answer: await answer, version, cachedAt: this.now() });
    return answer;
  };

  private find(key: string, version: string): ApiAnswer | null {
    const found = this.cache.get(key);
    if (found?.version !== version || this.now() - found.cachedAt > this.limits.milliseconds) return null;
    return found.answer;
  }

  private fetchOnce(flight: string, call: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
    const answer = call().finally(() => this.inFlight.delete(flight));
    this.inFlight.set(flight, answer);
    return answer;
  }

  private put(key: string, entry: CachedAnswer): void {
    if (entry.answer.status === 200 && entry.version === this.version()) this.cache.set(key, entry);
  }
}
