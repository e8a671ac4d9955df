import { publicKnowledgeOf, type Placement } from '@opev/domain';
import type { CountedCommitment } from './figure-book';

/**
 * A commitment reduced to what its placement discloses, so that nothing computed from it can disclose more. Takes a
 * commitment that was placed at the same or a finer step.
 */
export function asPlaced(commitment: CountedCommitment, placement: Placement): CountedCommitment {
  const known = publicKnowledgeOf(placement);
  const isNamed = placement === 'named';
  return {
    ...commitment,
    placement,
    activityNumber: known.activity ? commitment.activityNumber : null,
    goalNumber: known.goal ? commitment.goalNumber : null,
    country: known.country ? commitment.country : null,
    place: isNamed ? commitment.place : null,
    startsOn: isNamed ? commitment.startsOn : null,
    endsOn: isNamed ? commitment.endsOn : null,
    publicId: isNamed ? commitment.publicId : null,
    standing: commitment.standing && {
      ...commitment.standing,
      publicReportId: isNamed ? commitment.standing.publicReportId : null,
    },
  };
}
