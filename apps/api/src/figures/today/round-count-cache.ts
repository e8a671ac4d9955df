import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { PublishedChanges } from '../../platform/published/published-changes';
import { ANY, roundPartInvalidatedBy } from '../book/invalidated-by';
import type { RoundPartsQuery, RoundByOrganization } from '../book/figure-data';
import { roundTotalsOf, withRecounted } from '../book/round-totals';
import { countRoundsOfPastDay } from '../past/past-round-counts';
import type { ReadRounds } from '../reading/figure-data.queries';
import { countRoundParts, countRounds } from '../reading/round-counts.queries';
import { CacheInvalidation, type Parts } from './cache-invalidation';

/**
 * Caches the counts of every round for each organization. Counting a million reports takes seconds, and a publication
 * invalidates one part of one round: only invalidated parts are counted again.
 */
@Injectable()
export class RoundCountCache implements OnModuleDestroy {
  private readonly invalidation: CacheInvalidation;
  private counted: ReadonlyMap<string, RoundByOrganization> = new Map();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.invalidation = new CacheInvalidation(changes, roundPartInvalidatedBy);
  }

  onModuleDestroy(): void {
    this.invalidation.stop();
  }

  /** Invalidates the whole cache. */
  invalidate(): void {
    this.invalidation.invalidateAll();
  }

  /** Takes what is invalidated and answers how to read it; call it before the transaction begins. */
  reader(day: Day): ReadRounds {
    if (day !== this.day) this.invalidation.invalidateAll();
    const taken = this.invalidation.take();
    return async (manager) => {
      if (taken === 'all' || taken.size > 0) {
        const which = partsQueryOf(taken);
        this.counted = withRecounted(this.counted, await countRoundParts(manager, day, which), which);
      }
      this.day = day;
      this.invalidation.confirm(taken);
      return roundTotalsOf(this.counted.values());
    };
  }

  /**
   * How to derive the counts of a past day from the cache; call it before the transaction begins. The cache may be older
   * than what the transaction sees, never newer.
   */
  pastReader(day: Day, today: Day): ReadRounds {
    const { counted: rounds } = this;
    const outstanding = this.invalidation.outstanding();
    if (outstanding === 'all' || this.day !== today) return (manager) => countRounds(manager, day);
    const changed = partsQueryOf(outstanding);
    return async (manager) => {
      const known = await countRoundsOfPastDay(manager, day, { rounds, changed });
      return roundTotalsOf(known.values());
    };
  }
}

/** Every named organization in every named round: more than was invalidated, never less. */
function partsQueryOf(parts: Parts): RoundPartsQuery {
  if (parts === 'all') return { rounds: 'all', organizations: 'all' };
  const names = [...parts].map((part) => part.split(' '));
  const idsAt = (place: number): readonly string[] | 'all' => {
    const ids = new Set(names.map((name) => name[place] ?? ANY));
    return ids.has(ANY) ? 'all' : [...ids];
  };
  return { rounds: idsAt(0), organizations: idsAt(1) };
}
