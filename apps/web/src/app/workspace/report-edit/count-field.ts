import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type CountAnswer } from '@opev/contract';
import { NOT_COLLECTED } from '@opev/domain';
import { IdSource } from '@opev/ui';
import { inject } from '@angular/core';
import { FieldError } from './field-error';
import { readCount } from './read-count';

/** A count field: a number or "not collected". Invalid input stays as typed and is reported. */
@Component({
  selector: 'app-count-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldError, TranslocoDirective],
  templateUrl: './count-field.html',
  styleUrl: './count-field.css',
})
export class CountField {
  /** In the reader's language. */
  readonly label = input.required<string>();
  readonly answer = input.required<CountAnswer>();
  readonly errorKey = input.required<string | null>();
  readonly answered = output<CountAnswer>();

  protected readonly id = inject(IdSource).next('count');
  protected readonly isNotCollected = computed(() => this.answer() === NOT_COLLECTED);
  /** Text of the input: the answer, or invalid input. */
  protected readonly typed = linkedSignal<CountAnswer, string>({
    source: this.answer,
    computation: (answer, previous) => {
      if (typeof answer === 'number') return String(answer);
      return answer === null && previous && readsAs(previous.value) === null ? previous.value : '';
    },
  });
  protected readonly shownErrorKey = computed(() => {
    const isUnreadable = this.typed() !== '' && readsAs(this.typed()) === null;
    return isUnreadable ? 'problems.field.figure-invalid' : this.errorKey();
  });

  /** Sets "not collected" unless something was typed. */
  answerIfEmpty(): void {
    if (this.answer() === null && this.typed() === '') this.answered.emit(NOT_COLLECTED);
  }

  protected write(text: string): void {
    this.typed.set(text);
    this.answered.emit(readsAs(text));
  }

  protected setNotCollected(isNotCollected: boolean): void {
    this.answered.emit(isNotCollected ? NOT_COLLECTED : null);
  }
}

function readsAs(text: string): number | null {
  const count = readCount(text);
  return count === 'unreadable' || (count ?? 0) > LIMITS.count ? null : count;
}
