import type { ActivityStatus, ClaimedStatus, VerifiedRating } from '@opev/domain';

/** Display order of statuses on the whole public site, from completed to not taken up. */
export const STATUSES_IN_READING_ORDER = [
  'completed',
  'in-progress',
  'on-hold',
  'discontinued',
  'not-started',
  'not-reported',
  'no-commitment',
] as const satisfies readonly ActivityStatus[];

export const CLAIMED_IN_READING_ORDER = [
  'completed',
  'in-progress',
  'on-hold',
  'not-started',
  'discontinued',
] as const satisfies readonly ClaimedStatus[];

/** No evidence stands outside the scale, and last. */
export const RATINGS_IN_READING_ORDER = [
  'complete',
  'substantial',
  'limited',
  'not-started',
  'no-evidence',
] as const satisfies readonly VerifiedRating[];
