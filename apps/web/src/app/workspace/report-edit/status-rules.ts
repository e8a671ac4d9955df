import type { ReportContentView } from '@opev/contract';
import { needsHoldReason, progressFits, type ClaimedStatus } from '@opev/domain';

/** The progress implied by a status; null when the author enters it. */
export function progressSetBy(status: ClaimedStatus | null): number | null {
  if (status === 'not-started') return 0;
  return status === 'completed' ? 100 : null;
}

/**
 * The content with another status: 0 and 100 % are set automatically, and a reason is kept only where it applies.
 * `ownProgress` is the author's last input, so that trying another status loses nothing.
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
