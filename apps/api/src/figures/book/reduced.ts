import type { Placement } from '@opev/domain';
import { asPlaced } from './as-placed';
import type { CountedCommitment, CountedStanding } from './figure-book';

/** The current placement of a commitment, and its public id. */
export interface PlacedToday {
  readonly placement: Placement;
  readonly publicId: string | null;
}

/** What of a snapshot's commitments may still be shown today. */
export interface ShownToday {
  /** Current placements of the commitments that were in figures by the snapshot's day. */
  readonly commitments: ReadonlyMap<string, PlacedToday>;
  /** Reports that were not withdrawn since, with the public id of each. */
  readonly reports: ReadonlyMap<string, string>;
  /** The standing that commitments had then without the report that was withdrawn since. */
  readonly standsAgain: ReadonlyMap<string, CountedStanding | null>;
}

/**
 * The commitments of a snapshot without what may no longer be shown: those named then and unnamed now, and those that have
 * left the group they were counted in. A group that moved to a coarser step since is counted there.
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
