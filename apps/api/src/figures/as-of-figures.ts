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

/** Commitments of all snapshots kept at hand together: some hundred megabytes at most. */
const MAX_CACHED_COMMITMENTS = 400_000;

/** Figures of a past day or under an id. */
interface CachedFigures {
  /** The day they are of. */
  readonly day: Day;
  readonly figures: Promise<FiguresSnapshot>;
  /** What they take of memory; zero until they are made. */
  readonly commitments: number;
}

/**
 * Figures of past days and of snapshots, made when asked for and kept at hand until a change concerns them: what is
 * published today leaves the days before as they were, what is taken back changes every day since it was public.
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

  /** Whether figures are at hand: `day YYYY-MM-DD`, or `snapshot` and its id. */
  isCached(key: string): boolean {
    return this.cache.has(key);
  }

  /** As at the end of a day before today, as it is known today. */
  ofDay(day: Day, today: Day): Promise<FiguresSnapshot> {
    return this.memoized(`day ${day}`, day, () => this.making.ofPastDay(day, today));
  }

  /** As it was answered under an id. Throws `not-found`. */
  ofSnapshot(id: string): Promise<FiguresSnapshot> {
    // An id begins with its day.
    return this.memoized(`snapshot ${id}`, id.slice(0, 'YYYY-MM-DD'.length), async () => {
      const snapshot = await this.archive.load(id);
      if (!snapshot) throw new DomainError('not-found');
      return snapshot;
    });
  }

  /** The same; but when they are what is known of their day today, there is one of both. */
  async ofSnapshotOfDay(id: string, day: Day): Promise<FiguresSnapshot> {
    const known = await this.cache.get(`day ${day}`)?.figures.catch(() => null);
    return known?.moment.snapshot === id ? known : this.ofSnapshot(id);
  }

  /** Nothing that is kept is believed any more. */
  invalidate(): void {
    this.cache.clear();
  }

  private invalidateSince(first: Day | null): void {
    this.cache.evictWhere(({ day }) => first === null || day >= first);
  }

  /** All who ask for the same meanwhile share one making; a failed one is not kept. */
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
