import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { Lru } from '../platform/cache/lru';
import { DomainError } from '../platform/problems/domain-error';
import { PublishedChanges } from '../platform/published/published-changes';
import { firstDayConcerned } from './book/concerned';
import type { FiguresSnapshot } from './book/figures-snapshot';
import { FigureMaking } from './figure-making';
import { SnapshotArchive } from './past/snapshot-archive';
import { SnapshotBounds } from './past/snapshot-bounds';

/** Commitments of all snapshots kept at hand together: some hundred megabytes at most. */
const COMMITMENTS_KEPT = 400_000;

/** Figures of a past day or under an id. */
interface KeptFigures {
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
export class PastFigures implements OnModuleDestroy {
  private readonly kept = new Lru<KeptFigures>({
    size: COMMITMENTS_KEPT,
    sizeOf: ({ commitments }) => commitments,
  });
  private readonly stopListening: () => void;

  constructor(
    private readonly making: FigureMaking,
    private readonly archive: SnapshotArchive,
    private readonly bounds: SnapshotBounds,
    changes: PublishedChanges,
  ) {
    this.stopListening = changes.onChange((notice) => this.forgetSince(firstDayConcerned(notice)));
  }

  onModuleDestroy(): void {
    this.stopListening();
  }

  /** Whether figures are at hand: `day YYYY-MM-DD`, or `snapshot` and its id. */
  isKept(key: string): boolean {
    return this.kept.has(key);
  }

  /** As at the end of a day before today, as it is known today. */
  ofDay(day: Day, today: Day): Promise<FiguresSnapshot> {
    return this.once(`day ${day}`, day, () => this.making.ofPastDay(day, today));
  }

  /** As it was answered under an id. Throws `not-found`. */
  recalled(id: string): Promise<FiguresSnapshot> {
    // An id begins with its day.
    return this.once(`snapshot ${id}`, id.slice(0, 'YYYY-MM-DD'.length), async () => {
      const recalled = await this.archive.recall(id);
      if (!recalled) throw new DomainError('not-found');
      return recalled;
    });
  }

  /** The same; but when they are what is known of their day today, there is one of both. */
  async recalledOfDay(id: string, day: Day): Promise<FiguresSnapshot> {
    const known = await this.kept.get(`day ${day}`)?.figures.catch(() => null);
    return known?.moment.snapshot === id ? known : this.recalled(id);
  }

  /** Nothing that is kept is believed any more. */
  forget(): void {
    this.kept.clear();
  }

  private forgetSince(first: Day | null): void {
    this.kept.evictWhere(({ day }) => first === null || day >= first);
  }

  /** All who ask for the same meanwhile share one making; a failed one is not kept. */
  private once(key: string, day: Day, make: () => Promise<FiguresSnapshot>): Promise<FiguresSnapshot> {
    const { figures } = this.kept.get(key) ?? this.begin(key, { day, figures: make(), commitments: 0 });
    figures.then(
      ({ moment }) => this.bounds.asked(moment.snapshot),
      () => undefined,
    );
    return figures;
  }

  private begin(key: string, making: KeptFigures): KeptFigures {
    this.kept.set(key, making);
    making.figures.then(
      ({ data }) => this.kept.exchange(key, making, { ...making, commitments: data.commitments.length }),
      () => this.kept.evict(key, making),
    );
    return making;
  }
}
