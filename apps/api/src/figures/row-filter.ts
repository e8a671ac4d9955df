import type { RowQuery } from '@opev/contract';
import { ACTIVITY_STATUSES, isStatus, type ActivityStatus, type VerifiedRating } from '@opev/domain';
import type { CountedCommitment } from './figure-book';

/** What a row of a list is judged by. */
export interface JudgedRow {
  /** Whether an activity of the row has this status. */
  readonly has: (status: ActivityStatus) => boolean;
  readonly verified: Readonly<Record<VerifiedRating, number>>;
  readonly commitments: readonly CountedCommitment[];
}

/** Whether a list that is filtered so has the row. */
export function isInList({ status, verifiedRating, round }: RowQuery, row: JudgedRow): boolean {
  return (
    (status === undefined || ACTIVITY_STATUSES.some((one) => isStatus(one, status) && row.has(one))) &&
    (verifiedRating === undefined || row.verified[verifiedRating] > 0) &&
    (round === undefined || row.commitments.some((commitment) => isSeenIn(commitment, round)))
  );
}

/** One that is only counted has no round that anybody may find it by. */
function isSeenIn({ placement, standing }: CountedCommitment, round: string): boolean {
  return placement !== 'plan' && standing?.roundCode === round;
}
