import type { Placement } from '@opev/domain';
import { asPlaced } from './as-placed';
import type { CountedCommitment, CountedStanding } from './figure-book';

/** Where the public may see a commitment now, and by which id. */
export interface PlacedToday {
  readonly placement: Placement;
  readonly publicId: string | null;
}

/** What may be shown today of commitments as they were. */
export interface ShownToday {
  /** Where those are placed that were in figures by the snapshot's day. */
  readonly commitments: ReadonlyMap<string, PlacedToday>;
  /** Reports that were not taken back, with the id by which the public knows each. */
  readonly reports: ReadonlyMap<string, string>;
  /** What commitments stood on then without the report that was taken back since. */
  readonly standsAgain: ReadonlyMap<string, CountedStanding | null>;
}

/**
 * Commitments as they were, without what may not be shown any more: whoever was named then and is not now, or hid in a group
 * that they left. A group that moved to a coarser step since is counted there.
 */
export function reduced(
  then: readonly CountedCommitment[],
  today: ShownToday,
): { readonly commitments: readonly CountedCommitment[]; readonly isReduced: boolean } {
  let isReduced = false;
  const commitments = then.flatMap((commitment) => {
    const { placement, publicId } = today.commitments.get(commitment.commitmentId) ?? NOWHERE;
    if (placement === 'none' || (placement === 'named') !== (commitment.placement === 'named')) {
      isReduced = true;
      return [];
    }
    const standing = standingToday(commitment, today);
    if (placement !== commitment.placement || standing?.reportId !== commitment.standing?.reportId) isReduced = true;
    return [asPlaced({ ...commitment, publicId, standing }, placement)];
  });
  return { commitments, isReduced };
}

function standingToday(
  { commitmentId, standing }: CountedCommitment,
  { reports, standsAgain }: ShownToday,
): CountedStanding | null {
  if (standing === null) return null;
  const publicReportId = reports.get(standing.reportId);
  return publicReportId ? { ...standing, publicReportId } : (standsAgain.get(commitmentId) ?? null);
}

const NOWHERE = { placement: 'none', publicId: null } as const;
