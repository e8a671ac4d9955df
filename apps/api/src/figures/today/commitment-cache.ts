import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { PublishedChanges } from '../../platform/published/published-changes';
import { commitmentsInvalidatedBy } from '../book/invalidated-by';
import { isSameCommitment, type CountedCommitment } from '../book/figure-book';
import { commitmentsOfToday, type CommitmentSelection } from '../reading/commitments-of-day.queries';
import type { ReadCommitments } from '../reading/figure-data.queries';
import { CacheInvalidation, type Parts } from './cache-invalidation';

/**
 * Caches the commitments in the figures of today. A publication invalidates one, most other changes those of one
 * organization; only these are read again. An unchanged commitment keeps its object identity, so that figures computed from
 * it are reused.
 */
@Injectable()
export class CommitmentCache implements OnModuleDestroy {
  private readonly invalidation: CacheInvalidation;
  private readonly commitments = new Map<string, CountedCommitment>();
  private day: Day | null = null;

  constructor(changes: PublishedChanges) {
    this.invalidation = new CacheInvalidation(changes, commitmentsInvalidatedBy);
  }

  onModuleDestroy(): void {
    this.invalidation.stop();
  }

  /** Invalidates the whole cache. */
  invalidate(): void {
    this.invalidation.invalidateAll();
  }

  /** Takes what is invalidated and answers how to read it; call it before the transaction begins. */
  reader(day: Day): ReadCommitments {
    if (day !== this.day) this.invalidation.invalidateAll();
    const taken = this.invalidation.take();
    return async (manager) => {
      if (taken === 'all' || taken.size > 0) await this.read(manager, day, selectionOf(taken));
      this.day = day;
      this.invalidation.confirm(taken);
      return [...this.commitments.values()];
    };
  }

  private async read(manager: Pick<EntityManager, 'query'>, day: Day, selection: CommitmentSelection): Promise<void> {
    const found = await commitmentsOfToday(manager, day, selection);
    const before = new Map(found.map(({ commitmentId }) => [commitmentId, this.commitments.get(commitmentId)]));
    for (const id of this.idsOf(selection)) this.commitments.delete(id);
    for (const commitment of found) {
      const known = before.get(commitment.commitmentId);
      this.commitments.set(commitment.commitmentId, known && isSameCommitment(known, commitment) ? known : commitment);
    }
  }

  private idsOf(selection: CommitmentSelection): readonly string[] {
    if (selection === 'all') return [...this.commitments.keys()];
    const organizations = new Set(selection.organizations);
    const known = organizations.size === 0 ? [] : [...this.commitments.values()];
    const owned = known.filter(({ organizationId }) => organizations.has(organizationId));
    return [...selection.commitments, ...owned.map(({ commitmentId }) => commitmentId)];
  }
}

function selectionOf(parts: Parts): CommitmentSelection {
  if (parts === 'all') return 'all';
  const names = [...parts].map((part) => part.split(' '));
  const idsOf = (kind: string): readonly string[] => names.flatMap(([what, id]) => (what === kind && id ? [id] : []));
  return { commitments: idsOf('standing'), organizations: idsOf('of') };
}
