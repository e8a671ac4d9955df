import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type ApproveReport } from '@opev/contract';
import { isDay, VERIFICATION_METHODS, VERIFIED_RATINGS } from '@opev/domain';
import { Control, Field } from '@opev/ui';
import { fieldProblemKeys, type Problem } from '../../data/problem';
import { todayHere } from '../../language/today-here';
import { ReaderTexts } from '../../language/reader-texts';
import { cleanText } from '../../saving/clean-text';
import { ReviewDraft } from './review-draft';

/** The observatory's own rating, how it came to it and when. */
@Component({
  selector: 'app-approve-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoDirective],
  templateUrl: './approve-form.html',
  styleUrl: './approve-form.css',
})
export class ApproveForm {
  private readonly texts = inject(ReaderTexts);
  protected readonly draft = inject(ReviewDraft);

  readonly problem = input.required<Problem | null>();
  readonly isBusy = input(false);
  readonly approved = output<ApproveReport>();

  protected readonly ratings = VERIFIED_RATINGS;
  protected readonly methods = VERIFICATION_METHODS;
  protected readonly limit = LIMITS.comment;
  protected readonly clean = cleanText;
  protected readonly today = todayHere();
  protected readonly rating = computed(() => this.draft.content().verifiedRating);
  protected readonly method = computed(() => this.draft.content().method);
  protected readonly verifiedOn = this.draft.dayText;
  protected readonly comment = computed(() => this.draft.content().comment);
  protected readonly isTried = signal(false);

  private readonly missing = computed<ReadonlyMap<string, string>>(() => {
    const missing = new Map<string, string>();
    if (this.rating() === null) missing.set('/verifiedRating', 'problems.field.rating-required');
    if (this.method() === null) missing.set('/method', 'problems.field.method-required');
    if (!isDay(this.verifiedOn())) missing.set('/verifiedOn', 'problems.field.not-a-day');
    else if (this.verifiedOn() > this.today) missing.set('/verifiedOn', 'problems.field.in-the-future');
    return missing;
  });

  protected approve(): void {
    this.isTried.set(true);
    const { verifiedRating, method } = this.draft.content();
    if (this.missing().size > 0 || !verifiedRating || !method || this.isBusy()) return;
    this.approved.emit({ verifiedRating, method, verifiedOn: this.verifiedOn(), comment: this.comment().trim() });
  }

  protected setMethod(value: string): void {
    this.draft.change({ method: this.methods.find((method) => method === value) ?? null });
  }

  /** What is wrong at a pointer into the decision, in words; null when nothing is, or not yet. */
  protected errorAt(pointer: string): string | null {
    const problem = this.problem();
    const key = (this.isTried() && this.missing().get(pointer)) || (problem && fieldProblemKeys(problem).get(pointer));
    return key ? this.texts.text(key) : null;
  }
}
