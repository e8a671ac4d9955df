import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../platform/published/published-changes';
import { countRounds, type CountedRound } from './round-figures.queries';
import { StaleParts } from './stale-parts';

/** Reads the rounds of a day in a transaction. */
export type ReadRounds = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedRound[]>;

/**
 * What every round brought in until today. At a million reports counting all of them takes seconds, and a publication
 * changes one: only rounds that a change was heard of are counted again. Whatever else changes may concern every round.
 */
@Injectable()
export class RoundsOfToday implements OnModuleDestroy {
  private readonly stale: StaleParts;
  private counted: ReadonlyMap<string, CountedRound> = new Map();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.stale = new StaleParts(changes, (what) => {
      // A standing changes with a report, which says its round itself.
      if (what?.startsWith('standing ')) return null;
      return /^report (.+)$/.exec(what ?? '')?.[1] ?? 'all';
    });
  }

  onModuleDestroy(): void {
    this.stale.stop();
  }

  /** Nothing that was counted before is believed any more. */
  forget(): void {
    this.stale.forget();
  }

  /** How to read them; call it before the transaction begins. */
  reader(day: Day): ReadRounds {
    if (day !== this.day) this.stale.forget();
    const taken = this.stale.take();
    return async (manager) => {
      const rounds = taken !== 'all' && taken.size === 0 ? [] : await countRounds(manager, day, taken);
      const others = taken === 'all' ? [] : [...this.counted.values()];
      this.counted = new Map([...others, ...rounds].map((round) => [round.id, round]));
      this.day = day;
      this.stale.settle(taken);
      return [...this.counted.values()].sort((one, other) => (one.opensOn < other.opensOn ? 1 : -1));
    };
  }
}
