import type { OrganizationHistory } from './organization-life';
import type { Day } from './vocabulary';

/** When a commitment runs. */
export interface CommitmentSpan {
  readonly startsOn: Day;
  /** Last day of the work; null = no end foreseen. */
  readonly endsOn: Day | null;
  /** First day on which it counts no more; null = not withdrawn. */
  readonly withdrawnOn: Day | null;
}

/**
 * Whether a commitment counts in the figures of a day: from its start until it is withdrawn. An ended one keeps counting
 * with its last standing.
 */
export function countsOn(span: CommitmentSpan, day: Day): boolean {
  return span.startsOn <= day && (span.withdrawnOn === null || day < span.withdrawnOn);
}

/**
 * Whether a commitment is in a day's figures: it counts that day, and its organization was admitted by then. Later pauses or
 * leaving do not remove it.
 */
export function isInFigures(
  span: CommitmentSpan,
  { activeFrom }: Pick<OrganizationHistory, 'activeFrom'>,
  day: Day,
): boolean {
  return activeFrom !== null && activeFrom <= day && countsOn(span, day);
}

/**
 * Whether somebody is at work on a commitment in a day's figures: it is not over, and its organization is a signatory.
 * Paused ones count: a pause must not be disclosed.
 */
export function isAtWork(
  { endsOn }: Pick<CommitmentSpan, 'endsOn'>,
  { hasLeft }: { readonly hasLeft: boolean },
  day: Day,
): boolean {
  return !hasLeft && (endsOn === null || day <= endsOn);
}
