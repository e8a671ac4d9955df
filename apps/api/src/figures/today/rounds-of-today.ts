import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { PublishedChanges } from '../../platform/published/published-changes';
import { ANY, partOfRoundsConcerned } from '../book/concerned';
import type { PartsOfRounds, RoundInParts } from '../book/figure-data';
import { countedOf, withAnew } from '../book/rounds-in-parts';
import { countRoundsOfPastDay } from '../past/rounds-of-past-day';
import type { ReadRounds } from '../reading/figure-data.queries';
import { countPartsOfRounds, countRounds } from '../reading/round-figures.queries';
import { StaleParts, type Parts } from './stale-parts';

/**
 * What every round brought in until today, organization by organization. At a million reports counting all of it takes
 * seconds, and a publication changes one part of one round: only parts that a change was heard of are counted again.
 */
@Injectable()
export class RoundsOfToday implements OnModuleDestroy {
  private readonly stale: StaleParts;
  private counted: ReadonlyMap<string, RoundInParts> = new Map();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.stale = new StaleParts(changes, partOfRoundsConcerned);
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
      if (taken === 'all' || taken.size > 0) {
        const which = partsNamed(taken);
        this.counted = withAnew(this.counted, await countPartsOfRounds(manager, day, which), which);
      }
      this.day = day;
      this.stale.settle(taken);
      return countedOf(this.counted.values());
    };
  }

  /**
   * How to read those of a past day; call it before the transaction begins. What is counted already may be older than what
   * the transaction sees, never newer.
   */
  pastReader(day: Day, today: Day): ReadRounds {
    const { counted: rounds } = this;
    const stale = this.stale.unread();
    if (stale === 'all' || this.day !== today) return (manager) => countRounds(manager, day);
    const changed = partsNamed(stale);
    return async (manager) => {
      const known = await countRoundsOfPastDay(manager, day, { rounds, changed });
      return countedOf(known.values());
    };
  }
}

/** Every organization named in every round named: more than was said, never less. */
function partsNamed(parts: Parts): PartsOfRounds {
  if (parts === 'all') return { rounds: 'all', organizations: 'all' };
  const names = [...parts].map((part) => part.split(' '));
  const idsAt = (place: number): readonly string[] | 'all' => {
    const ids = new Set(names.map((name) => name[place] ?? ANY));
    return ids.has(ANY) ? 'all' : [...ids];
  };
  return { rounds: idsAt(0), organizations: idsAt(1) };
}
