import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DomainError } from '../platform/problems/domain-error';
import { PublishedChanges } from '../platform/published/published-changes';
import { FigureMaking } from './figure-making';
import type { FiguresSnapshot } from './figures-snapshot';
import { heardChange } from './heard-change';
import { SnapshotArchive } from './snapshot-archive';

/** Commitments of all snapshots kept at hand together: some hundred megabytes at most. */
const COMMITMENTS_KEPT = 400_000;

/** Figures of a past day or under an id. */
interface KeptFigures {
  /** The day they are of. */
  readonly day: Day;
  readonly figures: Promise<FiguresSnapshot>;
  /** Zero until they are made. */
  commitments: number;
}

/**
 * Figures of past days and of snapshots, made when asked for and kept at hand until a change concerns them: what is
 * published today leaves the days before as they were, what is taken back changes every day since it was public.
 */
@Injectable()
export class PastFigures implements OnModuleDestroy {
  private readonly kept = new Map<string, KeptFigures>();
  private readonly stopListening: () => void;

  constructor(
    private readonly making: FigureMaking,
    private readonly archive: SnapshotArchive,
    changes: PublishedChanges,
  ) {
    this.stopListening = changes.onChange((what) => this.forgetSince(firstDayConcerned(what)));
  }

  onModuleDestroy(): void {
    this.stopListening();
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
    for (const [key, { day }] of this.kept) if (first === null || day >= first) this.kept.delete(key);
  }

  /** All who ask for the same meanwhile share one making; a failed one is not kept. */
  private once(key: string, day: Day, make: () => Promise<FiguresSnapshot>): Promise<FiguresSnapshot> {
    const kept = this.kept.get(key) ?? { day, figures: make(), commitments: 0 };
    // The one that was asked for last is forgotten last.
    this.kept.delete(key);
    this.kept.set(key, kept);
    kept.figures.then(
      ({ data }) => {
        kept.commitments = data.commitments.length;
        this.makeRoom();
      },
      () => this.kept.get(key) === kept && this.kept.delete(key),
    );
    return kept.figures;
  }

  private makeRoom(): void {
    let commitments = [...this.kept.values()].reduce((sum, kept) => sum + kept.commitments, 0);
    for (const [key, kept] of this.kept) {
      if (commitments <= COMMITMENTS_KEPT) return;
      this.kept.delete(key);
      commitments -= kept.commitments;
    }
  }
}

/** The first day whose figures a change may concern; null when any may. After the last of days: none. */
function firstDayConcerned(what: string | null): Day | null {
  const { table, ids } = heardChange(what);
  const [, , since] = ids;
  switch (table) {
    case 'report':
      return since ?? null;
    // It changes with a report, which says so itself; past days are not made of standings.
    case 'standing':
    case 'good_practice':
    case 'good_practice_link':
      return '9999-12-31';
    default:
      return null;
  }
}
