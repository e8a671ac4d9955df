import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type ReturnReport } from '@opev/contract';
import { isBlank, RETURN_REASONS, type ReturnReason } from '@opev/domain';
import { Control, Dialog, Field, Notice } from '@opev/ui';
import { fieldProblemKeys, type Problem } from '../../data/problem';
import { ReaderTexts } from '../../language/reader-texts';
import { cleanText } from '../../saving/clean-text';
import { SaveIndicator } from '../../saving/save-indicator';
import { ProblemText } from '../../session/problem-text';
import { ReviewDraft } from './review-draft';

/** Sending a report back: at least one coded reason, and a comment the author can act on. */
@Component({
  selector: 'app-return-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Dialog, Field, Notice, ProblemText, SaveIndicator, TranslocoDirective],
  templateUrl: './return-dialog.html',
  styleUrl: './approve-form.css',
})
export class ReturnDialog {
  private readonly texts = inject(ReaderTexts);
  protected readonly draft = inject(ReviewDraft);

  /** Two-way: the page opens it, the reader closes it. */
  readonly isOpen = model.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly isBusy = input(false);
  readonly returned = output<ReturnReport>();

  protected readonly choices = RETURN_REASONS;
  protected readonly limit = LIMITS.comment;
  protected readonly clean = cleanText;
  protected readonly reasons = computed(() => this.draft.content().returnReasons);
  protected readonly comment = computed(() => this.draft.content().returnComment);
  protected readonly isTried = signal(false);

  protected readonly reasonsError = computed(() =>
    this.isTried() && this.reasons().length === 0
      ? this.texts.text('problems.field.return-reason-required')
      : this.serverError('/reasons'),
  );
  protected readonly commentError = computed(() =>
    this.isTried() && isBlank(this.comment())
      ? this.texts.text('problems.field.comment-required')
      : this.serverError('/comment'),
  );

  protected toggle(reason: ReturnReason, isChosen: boolean): void {
    const returnReasons = this.choices.filter((code) => (code === reason ? isChosen : this.reasons().includes(code)));
    this.draft.change({ returnReasons });
  }

  protected returnReport(): void {
    this.isTried.set(true);
    if (this.reasons().length === 0 || isBlank(this.comment()) || this.isBusy()) return;
    this.returned.emit({ reasons: this.reasons(), comment: this.comment().trim() });
  }

  private serverError(pointer: string): string | null {
    const problem = this.problem();
    const key = problem ? fieldProblemKeys(problem).get(pointer) : undefined;
    return key ? this.texts.text(key) : null;
  }
}
