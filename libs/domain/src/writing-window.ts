import { isOpen, type Round } from './rounds';
import type { Day, ReportState } from './vocabulary';

/** Facts that decide whether a report can be written and submitted in a round. */
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
 * Why a report cannot be written and submitted on a day (the organization's own); null = it can. A returned report may be
 * submitted after the lock date, because it first came in time.
 */
export function writingRefusal(window: WritingWindow, today: Day): WritingRefusal | null {
  const { endsOn, withdrawnOn, leftOn, opensOn, state, extensionUntil } = window;
  const isOver = [withdrawnOn, leftOn].some((day) => day !== null && day <= today);
  if (isOver || (endsOn !== null && endsOn < opensOn)) return 'commitment-ended';
  if (state === 'returned') return null;
  return isOpen(window, today, extensionUntil) ? null : 'round-closed';
}
