import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../platform/published/published-changes';
import { heardChange } from './heard-change';
import {
  countedOf,
  countPartsOfRounds,
  countRounds,
  type CountedRound,
  type PartsOfRounds,
  type RoundInParts,
} from './round-figures.queries';
import { withAnew } from './rounds-in-parts';
import { countRoundsOfPastDay } from './rounds-of-past-day';
import { StaleParts, type Parts } from './stale-parts';

/** Reads the rounds of a day in a transaction. */
export type ReadRounds = (manager: Pick<EntityManager, 'query'>) => Promise<readonly CountedRound[]>;

/** In the name of a part: whatever the round, or whoever the organization. */
const ANY = '*';

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
    this.stale = new StaleParts(changes, partOfChange);
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

/** The part of a round that a change concerns: its id and the organization's. */
function partOfChange(what: string | null): string | null {
  const { table, ids } = heardChange(what);
  const [first, second] = ids;
  switch (table) {
    // A standing changes with a report, which says its round itself; the others are in no round.
    case 'standing':
    case 'goal':
    case 'theme':
    case 'activity_theme':
    case 'good_practice':
    case 'good_practice_link':
      return null;
    case 'report':
      return first && second ? `${first} ${second}` : 'all';
    case 'round':
      return first ? `${first} ${ANY}` : 'all';
    case 'organization':
    case 'organization_pause':
    case 'round_extension':
    case 'commitment':
      return first ? `${ANY} ${first}` : 'all';
    default:
      return 'all';
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
