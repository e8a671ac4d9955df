import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { Lru } from '../platform/cache/lru';
import { DomainError } from '../platform/problems/domain-error';
import { PublishedChanges } from '../platform/published/published-changes';
import { firstDayInvalidatedBy } from './book/invalidated-by';
import type { FiguresSnapshot } from './book/figures-snapshot';
import { FigureMaking } from './figure-making';
import { SnapshotArchive } from './past/snapshot-archive';
import { SnapshotRetention } from './past/snapshot-retention';

/** Size limit of the cache, in commitments of all cached figures together: some hundred megabytes at most. */
const MAX_CACHED_COMMITMENTS = 400_000;

/** A cache entry: the figures of a past day or of a snapshot. */
interface CachedFigures {
  /** The day the figures are of. */
  readonly day: Day;
  readonly figures: Promise<FiguresSnapshot>;
  /** Their weight in the cache; zero until they are computed. */
  readonly commitments: number;
}

/**
 * Answers `?asOf=` and `?snapshot=`: figures of past days and of snapshots, computed on request and cached until a change
 * invalidates them. A publication of today invalidates no earlier day, a withdrawal every day since the report was public.
 */
@Injectable()
export class AsOfFigures implements OnModuleDestroy {
  private readonly cache = new Lru<CachedFigures>({
    size: MAX_CACHED_COMMITMENTS,
    sizeOf: ({ commitments }) => commitments,
  });
  private readonly unsubscribe: () => void;

  constructor(
    private readonly making: FigureMaking,
    private readonly archive: SnapshotArchive,
    private readonly retention: SnapshotRetention,
    changes: PublishedChanges,
  ) {
    this.unsubscribe = changes.onChange((notice) => this.invalidateSince(firstDayInvalidatedBy(notice)));
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }

  /** Whether figures are cached. Keys: `day YYYY-MM-DD`, or `snapshot <id>`. */
  isCached(key: string): boolean {
    return this.cache.has(key);
  }

  /** The figures as of the end of a past day, by what is known today. */
  ofDay(day: Day, today: Day): Promise<FiguresSnapshot> {
    return this.memoized(`day ${day}`, day, () => this.making.ofPastDay(day, today));
  }

  /** The figures of a snapshot. Throws `not-found`. */
  ofSnapshot(id: string): Promise<FiguresSnapshot> {
    // An id begins with its day.
    return this.memoized(`snapshot ${id}`, id.slice(0, 'YYYY-MM-DD'.length), async () => {
      const snapshot = await this.archive.load(id);
      if (!snapshot) throw new DomainError('not-found');
      return snapshot;
    });
  }

  /** The figures of a snapshot; reuses the cached figures of its day where the two are equal. */
  async ofSnapshotOfDay(id: string, day: Day): Promise<FiguresSnapshot> {
    const known = await this.cache.get(`day ${day}`)?.figures.catch(() => null);
    return known?.moment.snapshot === id ? known : this.ofSnapshot(id);
  }

  /** Invalidates the whole cache. */
  invalidate(): void {
    this.cache.clear();
  }

  private invalidateSince(first: Day | null): void {
    this.cache.evictWhere(({ day }) => first === null || day >= first);
  }

  /** Concurrent requests share one computation; a failed one is not cached. */
  private memoized(key: string, day: Day, make: () => Promise<FiguresSnapshot>): Promise<FiguresSnapshot> {
    const { figures } = this.cache.get(key) ?? this.begin(key, { day, figures: make(), commitments: 0 });
    figures.then(
      ({ moment }) => this.retention.touch(moment.snapshot),
      () => undefined,
    );
    return figures;
  }

  private begin(key: string, making: CachedFigures): CachedFigures {
    this.cache.set(key, making);
    making.figures.then(
      ({ data }) => this.cache.exchange(key, making, { ...making, commitments: data.commitments.length }),
      () => this.cache.evict(key, making),
    );
    return making;
  }
}
