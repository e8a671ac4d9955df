import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CLAIMED_STATUSES, HOLD_REASONS, needsHoldReason, type HoldReason } from '@opev/domain';
import { Control, Field, StatusMark } from '@opev/ui';
import { FormatPercent } from '../../language/format-pipes';
import { FieldError } from './field-error';
import { readCount } from './read-count';
import { ReportDraft } from './report-draft';
import { progressSetBy } from './status-rules';

/** Status, progress, and the reason when work stands still. */
@Component({
  selector: 'app-status-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FieldError, FormatPercent, StatusMark, TranslocoDirective],
  templateUrl: './status-section.html',
  styleUrl: './status-section.css',
})
export class StatusSection {
  protected readonly draft = inject(ReportDraft);

  protected readonly statuses = CLAIMED_STATUSES;
  protected readonly reasons = HOLD_REASONS;
  protected readonly status = computed(() => this.draft.content().claimedStatus);
  protected readonly progress = computed(() => this.draft.content().progressPercent);
  /** Not started is 0 and completed is 100: nothing to ask. */
  protected readonly setProgress = computed(() => progressSetBy(this.status()));
  protected readonly isReasonAsked = computed(() => {
    const status = this.status();
    return status !== null && needsHoldReason(status);
  });

  /** Text of the input: the answer, or invalid input. */
  protected readonly typed = linkedSignal<number | null, string>({
    source: this.progress,
    computation: (progress, previous) => {
      if (progress !== null) return String(progress);
      return previous && percentOf(previous.value) === null ? previous.value : '';
    },
  });
  protected readonly progressErrorKey = computed(() => {
    const isUnreadable = this.typed() !== '' && percentOf(this.typed()) === null;
    return isUnreadable ? 'problems.field.progress-out-of-range' : this.draft.problems.at('/progressPercent');
  });

  protected writeProgress(text: string): void {
    this.typed.set(text);
    this.draft.setProgress(percentOf(text));
  }

  protected chooseReason(code: string): void {
    this.draft.change({ holdReason: code === '' ? null : (code as HoldReason) });
  }
}

function percentOf(text: string): number | null {
  const value = readCount(text.replace(/[%٪％]/u, ''));
  return value === 'unreadable' || (value ?? 0) > 100 ? null : value;
}
