import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../../platform/published/published-changes';
import { commitmentsConcerned } from '../book/concerned';
import { isSameCommitment, type CountedCommitment } from '../book/figure-book';
import { commitmentsOfToday, type CommitmentsAsked } from '../reading/commitments-of-day.queries';
import type { ReadCommitments } from '../reading/figure-data.queries';
import { StaleParts, type Parts } from './stale-parts';

/**
 * The commitments in the figures of today: a publication concerns one, most other changes those of one organization, and
 * only these are read again. One that says what it said before stays the same object: figures made of it need not be made again.
 */
@Injectable()
export class CommitmentsInMemory implements OnModuleDestroy {
  private readonly stale: StaleParts;
  private readonly commitments = new Map<string, CountedCommitment>();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.stale = new StaleParts(changes, commitmentsConcerned);
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
      if (taken === 'all' || taken.size > 0) await this.read(manager, day, askedFor(taken));
      this.day = day;
      this.stale.settle(taken);
      return [...this.commitments.values()];
    };
  }

  private async read(manager: Pick<EntityManager, 'query'>, day: Day, asked: CommitmentsAsked): Promise<void> {
    const found = await commitmentsOfToday(manager, day, asked);
    const before = new Map(found.map(({ commitmentId }) => [commitmentId, this.commitments.get(commitmentId)]));
    for (const id of this.idsOf(asked)) this.commitments.delete(id);
    for (const commitment of found) {
      const known = before.get(commitment.commitmentId);
      this.commitments.set(commitment.commitmentId, known && isSameCommitment(known, commitment) ? known : commitment);
    }
  }

  private idsOf(asked: CommitmentsAsked): readonly string[] {
    if (asked === 'all') return [...this.commitments.keys()];
    const organizations = new Set(asked.organizations);
    const known = organizations.size === 0 ? [] : [...this.commitments.values()];
    const owned = known.filter(({ organizationId }) => organizations.has(organizationId));
    return [...asked.commitments, ...owned.map(({ commitmentId }) => commitmentId)];
  }
}

function askedFor(parts: Parts): CommitmentsAsked {
  if (parts === 'all') return 'all';
  const names = [...parts].map((part) => part.split(' '));
  const idsOf = (kind: string): readonly string[] => names.flatMap(([what, id]) => (what === kind && id ? [id] : []));
  return { commitments: idsOf('standing'), organizations: idsOf('of') };
}
