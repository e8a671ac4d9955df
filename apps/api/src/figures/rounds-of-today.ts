import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../platform/published/published-changes';
import { countRounds, type CountedRound } from './round-figures.queries';

/** Reads the rounds of a day in a transaction. */
export type ReadRounds = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedRound[]>;

/** What has to be counted anew: some rounds, by id, or all of them. */
type Stale = ReadonlySet<string> | 'all';

/**
 * What every round brought in until today. At a million reports counting all of them takes seconds, and a publication
 * changes one: only rounds that a change was heard of are counted again. Whatever else changes may concern every round.
 */
@Injectable()
export class RoundsOfToday implements OnModuleDestroy {
  private counted: ReadonlyMap<string, CountedRound> = new Map();
  private day: Day | null = null;
  private stale: Stale = 'all';
  /** Asked for, but not yet counted: a transaction may fail before it comes to that. */
  private pending: Stale = new Set();
  private readonly stopListening: () => void;

  constructor(changes: PublishedChanges) {
    this.stopListening = changes.onChange((what) => this.hear(what));
  }

  onModuleDestroy(): void {
    this.stopListening();
  }

  /** Nothing that was counted before is believed any more. */
  forget(): void {
    this.stale = 'all';
  }

  /**
   * Call it before the transaction begins: what is heard of from now on may not be in what the transaction sees, and is
   * counted the next time.
   */
  reader(day: Day): ReadRounds {
    const asked = day === this.day ? union(this.pending, this.stale) : 'all';
    this.pending = asked;
    this.stale = new Set();
    return async (manager) => {
      const rounds = asked !== 'all' && asked.size === 0 ? [] : await countRounds(manager, day, asked);
      const others = asked === 'all' ? [] : [...this.counted.values()];
      this.counted = new Map([...others, ...rounds].map((round) => [round.id, round]));
      this.day = day;
      if (this.pending === asked) this.pending = new Set();
      return [...this.counted.values()].sort((one, other) => (one.opensOn < other.opensOn ? 1 : -1));
    };
  }

  private hear(what: string | null): void {
    // A standing changes with a report, which says its round itself.
    if (what === 'standing') return;
    const round = /^report (.+)$/.exec(what ?? '')?.[1];
    this.stale = round === undefined ? 'all' : union(this.stale, new Set([round]));
  }
}

function union(one: Stale, other: Stale): Stale {
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}
