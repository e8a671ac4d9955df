import { ACTIVITY_STATUSES, CLAIMED_STATUSES, type ActivityStatus, type ClaimedStatus } from './vocabulary';

/** Groups of statuses: taken up, and reported. */
export const STATUS_GROUPS = ['taken-up', 'reported'] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

/** Filters of activities by status. */
export const ACTIVITY_STATUS_FILTERS = [...STATUS_GROUPS, ...ACTIVITY_STATUSES] as const;
export type ActivityStatusFilter = (typeof ACTIVITY_STATUS_FILTERS)[number];

/** Filters of commitments by standing: any, a claimed status, or none. */
export const COMMITMENT_STATUS_FILTERS = ['reported', ...CLAIMED_STATUSES, 'not-reported'] as const;
export type CommitmentStatusFilter = (typeof COMMITMENT_STATUS_FILTERS)[number];

/** Whether an activity's status matches the filter. */
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

/** Whether a commitment matches the filter; `claimed` is the claim of its standing, null for none. */
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
