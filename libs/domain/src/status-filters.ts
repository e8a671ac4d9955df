import { ACTIVITY_STATUSES, CLAIMED_STATUSES, type ActivityStatus, type ClaimedStatus } from './vocabulary';

/** Statuses that are counted together: somebody took it up; something was published about it. */
export const STATUS_GROUPS = ['taken-up', 'reported'] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

/** What activities may be asked for by their status. */
export const ACTIVITY_STATUS_FILTERS = [...STATUS_GROUPS, ...ACTIVITY_STATUSES] as const;
export type ActivityStatusFilter = (typeof ACTIVITY_STATUS_FILTERS)[number];

/** What commitments may be asked for by their standing: that there is one, what it claims, or that there is none. */
export const COMMITMENT_STATUS_FILTERS = ['reported', ...CLAIMED_STATUSES, 'not-reported'] as const;
export type CommitmentStatusFilter = (typeof COMMITMENT_STATUS_FILTERS)[number];

/** Whether an activity's status is the one asked for, or among those asked for together. */
export function matchesActivityFilter(status: ActivityStatus, filter: ActivityStatusFilter): boolean {
  switch (filter) {
    case 'taken-up':
      return status !== 'no-commitment';
    case 'reported':
      return status !== 'no-commitment' && status !== 'not-reported';
    default:
      return status === filter;
  }
}

/** Whether a commitment is asked for; `claimed` is what its standing claims, null when it has none. */
export function matchesCommitmentFilter(claimed: ClaimedStatus | null, filter: CommitmentStatusFilter): boolean {
  switch (filter) {
    case 'reported':
      return claimed !== null;
    case 'not-reported':
      return claimed === null;
    default:
      return claimed === filter;
  }
}
