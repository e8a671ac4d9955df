import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../platform/published/published-changes';
import { commitmentsOfToday } from './commitments-of-day.queries';
import type { CountedCommitment } from './figure-book';
import { StaleParts } from './stale-parts';

/** Reads the commitments in the figures of a day in a transaction. */
export type ReadCommitments = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedCommitment[]>;

/** The commitments in the figures of today: a publication concerns one, and only that is read again. */
@Injectable()
export class CommitmentsInMemory implements OnModuleDestroy {
  private readonly stale: StaleParts;
  private commitments: ReadonlyMap<string, CountedCommitment> = new Map();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.stale = new StaleParts(changes, (what) => {
      // Of a report, figures know what its commitment's standing says.
      if (what?.startsWith('report ')) return null;
      return /^standing (.+)$/.exec(what ?? '')?.[1] ?? 'all';
    });
  }

  onModuleDestroy(): void {
    this.stale.stop();
  }

  /** Nothing that was read before is believed any more. */
  forget(): void {
    this.stale.forget();
  }

  /** How to read them; call it before the transaction begins. */
  reader(day: Day): ReadCommitments {
    if (day !== this.day) this.stale.forget();
    const taken = this.stale.take();
    return async (manager) => {
      if (taken === 'all' || taken.size > 0) this.commitments = await this.read(manager, day, taken);
      this.day = day;
      this.stale.settle(taken);
      return [...this.commitments.values()];
    };
  }

  private async read(
    manager: Pick<EntityManager, 'query'>,
    day: Day,
    taken: ReadonlySet<string> | 'all',
  ): Promise<ReadonlyMap<string, CountedCommitment>> {
    const found = await commitmentsOfToday(manager, day, taken);
    if (taken === 'all') return new Map(found.map((commitment) => [commitment.commitmentId, commitment]));
    const known = new Map(this.commitments);
    for (const commitment of found) known.set(commitment.commitmentId, commitment);
    return known;
  }
}
