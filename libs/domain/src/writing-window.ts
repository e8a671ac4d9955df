import { isOpen, type Round } from './rounds';
import type { Day, ReportState } from './vocabulary';

/** What decides whether a report on a commitment can be written and sent in a round. */
export interface WritingWindow extends Round {
  /** Due day of an extension of the organization; null = none. */
  readonly extensionUntil: Day | null;
  /** Last day of the work; null = no end foreseen. */
  readonly endsOn: Day | null;
  readonly withdrawnOn: Day | null;
  /** When the organization left the Plan; null = it has not. */
  readonly leftOn: Day | null;
  /** State of the report; null = not begun. */
  readonly state: ReportState | null;
}

export type WritingRefusal = 'round-closed' | 'commitment-ended';

/**
 * What keeps a report from being written and sent on a day (the organization's own); null = nothing. What the observatory
 * returned may be sent again after the round was locked: it came while the round was open.
 */
export function writingRefusal(window: WritingWindow, today: Day): WritingRefusal | null {
  const { endsOn, withdrawnOn, leftOn, opensOn, state, extensionUntil } = window;
  const isOver = [withdrawnOn, leftOn].some((day) => day !== null && day <= today);
  if (isOver || (endsOn !== null && endsOn < opensOn)) return 'commitment-ended';
  if (state === 'returned') return null;
  return isOpen(window, today, extensionUntil) ? null : 'round-closed';
}
