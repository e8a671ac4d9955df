import type { RowQuery } from '@opev/contract';
import { ACTIVITY_STATUSES, activityStatus, matchesActivityFilter, type ActivityStatus } from '@opev/domain';
import { groupedBy, isNamed, type CountedCommitment } from './figure-book';

/** What the filters of a list read of one row. */
export interface JudgedRow {
  /** Whether an activity of the row has this status. */
  readonly has: (status: ActivityStatus) => boolean;
  readonly commitments: readonly CountedCommitment[];
}

/** Whether the filtered list contains the row. Rating, round and activity status must all match one and the same commitment. */
export function isInList(query: RowQuery, { has, commitments }: JudgedRow): boolean {
  const { status, verifiedRating, round } = query;
  if (status !== undefined && !ACTIVITY_STATUSES.some((one) => matchesActivityFilter(one, status) && has(one)))
    return false;
  if (verifiedRating === undefined && round === undefined) return true;
  const found = commitments.filter((commitment) => isFound(commitment, query));
  if (status === undefined) return found.length > 0;
  const byActivity = groupedBy(commitments, ({ activityNumber }) => activityNumber);
  return found.some(({ activityNumber }) => {
    const standings = (byActivity.get(activityNumber) ?? []).map(({ standing }) => standing);
    return activityNumber !== null && matchesActivityFilter(activityStatus(standings), status);
  });
}

/** An unnamed commitment is never found by its round. */
function isFound(commitment: CountedCommitment, { verifiedRating, round }: RowQuery): boolean {
  const { standing } = commitment;
  return (
    (verifiedRating === undefined || standing?.verifiedRating === verifiedRating) &&
    (round === undefined || (isNamed(commitment) && standing?.roundCode === round))
  );
}
