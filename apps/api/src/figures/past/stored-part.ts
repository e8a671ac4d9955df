import type { CountedCommitment, CountedStanding } from '../book/figure-book';

/**
 * The stored form of one organization's commitments: tuples instead of objects, because property names would be most of what
 * is written for every publication and every past day.
 */
export interface StoredPart {
  readonly organization: string;
  readonly commitments: readonly StoredCommitment[];
}

type StoredCommitment = readonly [
  id: string,
  activity: number | null,
  goal: number | null,
  country: string | null,
  /** Formerly the region of the country; old parts still hold it. */
  unused: unknown,
  placement: CountedCommitment['placement'],
  place: string | null,
  startsOn: string | null,
  endsOn: string | null,
  standing: StoredStanding | null,
];

type StoredStanding = readonly [
  reportId: string,
  claimed: CountedStanding['claimedStatus'],
  progressPercent: number,
  rating: CountedStanding['verifiedRating'],
  round: string,
  publishedOn: string,
];

/** Converts the commitments of one organization, sorted by id so that the hash does not depend on the order they were read in. */
export function storedPart(organization: string, commitments: readonly CountedCommitment[]): StoredPart {
  const sorted = commitments.toSorted((one, other) => (one.commitmentId < other.commitmentId ? -1 : 1));
  return { organization, commitments: sorted.map(storedCommitment) };
}

/**
 * The commitments of a stored part. Public ids are left out, because they may have changed since; the oldest parts hold the
 * commitments as objects.
 */
export function commitmentsOfPart(part: StoredPart | readonly CountedCommitment[]): readonly CountedCommitment[] {
  if (!('organization' in part)) return part;
  return part.commitments.map(([id, activity, goal, country, , placement, place, startsOn, endsOn, standing]) => ({
    commitmentId: id,
    publicId: null,
    organizationId: part.organization,
    activityNumber: activity,
    goalNumber: goal,
    country,
    placement,
    place,
    startsOn,
    endsOn,
    standing: standing && countedStanding(standing),
  }));
}

function storedCommitment(commitment: CountedCommitment): StoredCommitment {
  const { commitmentId, activityNumber, goalNumber, country, placement, place } = commitment;
  const { startsOn, endsOn, standing } = commitment;
  const stored = standing && storedStanding(standing);
  return [commitmentId, activityNumber, goalNumber, country, null, placement, place, startsOn, endsOn, stored];
}

function storedStanding(standing: CountedStanding): StoredStanding {
  const { reportId, claimedStatus, progressPercent, verifiedRating, roundCode, publishedOn } = standing;
  return [reportId, claimedStatus, progressPercent, verifiedRating, roundCode, publishedOn];
}

function countedStanding([
  reportId,
  claimed,
  progressPercent,
  rating,
  round,
  publishedOn,
]: StoredStanding): CountedStanding {
  return {
    reportId,
    publicReportId: null,
    claimedStatus: claimed,
    progressPercent,
    verifiedRating: rating,
    roundCode: round,
    publishedOn,
  };
}
