import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { problemKey, type Problem } from '../data/problem';
import { ReaderTexts } from '../language/reader-texts';

/** A problem in the reader's language: sentence, waiting time, and the request id for unexpected errors. */
@Component({
  selector: 'app-problem-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      {{ sentence() }}
      @if (wait(); as wait) {
        {{ wait }}
      }
    </p>
    @if (number(); as number) {
      <p class="soft small">{{ number }}</p>
    }
  `,
  styles: ':host > p:last-child { margin-block-end: 0; }',
})
export class ProblemText {
  private readonly texts = inject(ReaderTexts);

  readonly problem = input.required<Problem>();

  protected readonly sentence = computed(() => this.texts.text(problemKey(this.problem())));

  protected readonly wait = computed(() => {
    const seconds = this.problem().retryAfterSeconds;
    if (seconds === null) return null;
    return seconds < 90
      ? this.texts.plural('problems.wait.seconds', Math.max(1, seconds))
      : this.texts.plural('problems.wait.minutes', Math.ceil(seconds / 60));
  });

  /** Only unexpected errors show a number to quote. */
  protected readonly number = computed(() => {
    const { code, requestId } = this.problem();
    return requestId && code === 'unexpected' ? this.texts.text('problems.requestId', { id: requestId }) : null;
  });
}
