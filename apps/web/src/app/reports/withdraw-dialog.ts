import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type WithdrawReport } from '@opev/contract';
import { isBlank, WITHDRAWAL_REASONS } from '@opev/domain';
import { Control, Dialog, Field, preventBrowserDefault, Notice } from '@opev/ui';
import { fieldProblemKeys, type Problem } from '../data/problem';
import { ProblemText } from '../session/problem-text';

export type Withdrawal = WithdrawReport;

/** Dialog for withdrawing a published report: reason and comment. */
@Component({
  selector: 'app-withdraw-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Dialog, Field, Notice, ProblemText, TranslocoDirective],
  templateUrl: './withdraw-dialog.html',
  host: { '(window:beforeunload)': 'warnOfLoss($event)' },
})
export class WithdrawDialog {
  /** Two-way: the page opens it, the reader closes it. */
  readonly isOpen = model.required<boolean>();
  /** Why withdrawing failed; null otherwise. */
  readonly problem = input.required<Problem | null>();
  readonly withdrawn = output<Withdrawal>();

  protected readonly reasons = WITHDRAWAL_REASONS;
  protected readonly limit = LIMITS.comment;
  protected readonly reason = signal('');
  protected readonly comment = signal('');
  protected readonly isTried = signal(false);
  protected readonly reasonErrorKey = computed(() =>
    this.isTried() && this.reason() === '' ? 'problems.field.reason-required' : this.fieldKey('/reason'),
  );
  protected readonly commentErrorKey = computed(() => this.fieldKey('/comment'));

  protected withdraw(): void {
    this.isTried.set(true);
    if (this.reason() === '') return;
    this.withdrawn.emit({ reason: this.reason(), comment: this.comment().trim() });
  }

  /** The comment is stored nowhere before it is sent. */
  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (this.isOpen() && !isBlank(this.comment())) preventBrowserDefault(event);
  }

  private fieldKey(pointer: string): string | null {
    const problem = this.problem();
    return problem ? (fieldProblemKeys(problem).get(pointer) ?? null) : null;
  }
}
