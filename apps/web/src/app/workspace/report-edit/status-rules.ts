import type { ReportContentView } from '@opev/contract';
import { needsHoldReason, progressFits, type ClaimedStatus } from '@opev/domain';

/** The progress a status sets by itself; null when the author says it. */
export function progressSetBy(status: ClaimedStatus | null): number | null {
  if (status === 'not-started') return 0;
  return status === 'completed' ? 100 : null;
}

/**
 * The content under another status: 0 and 100 % come by themselves, a reason stays only where one is asked for.
 * `ownProgress` is what the author said last, so that trying another status loses nothing.
 */
export function withStatus(
  content: ReportContentView,
  status: ClaimedStatus,
  ownProgress: number | null,
): ReportContentView {
  const fitting = ownProgress !== null && progressFits(status, ownProgress) ? ownProgress : null;
  return {
    ...content,
    claimedStatus: status,
    progressPercent: progressSetBy(status) ?? fitting,
    holdReason: needsHoldReason(status) ? content.holdReason : null,
  };
}
