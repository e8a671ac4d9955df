import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ErrorSummary, Notice, preventBrowserDefault } from '@opev/ui';
import { LeaveQuestion } from '../saving/leave-question';
import { ProblemText } from '../session/problem-text';
import type { FormState } from './form-state';

/**
 * The frame of a form: error summary, problem, fields as content, button, and a question before leaving with unsaved input.
 * A page whose `mayLeave` is this form's can be guarded by `leaveSafely`.
 */
@Component({
  selector: 'app-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, LeaveQuestion, Notice, ProblemText, TranslocoDirective],
  templateUrl: './form.html',
  host: { '(window:beforeunload)': 'warnOfLoss($event)' },
})
export class Form<T extends object, R> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly form = input.required<FormState<T, R>>();
  readonly submitLabel = input.required<string>();
  /** Said once it was sent; null says nothing. */
  readonly doneText = input<string | null>(null);
  /** Whether a reader who leaves is asked when something was typed; not for what is typed again in a moment. */
  readonly isGuarded = input(true);
  /** It was sent: what the server answered. */
  readonly sent = output<R>();

  private readonly summary = viewChild(ErrorSummary);
  private readonly question = viewChild(LeaveQuestion);
  protected readonly isSafe = computed(() => !this.isGuarded() || !this.form().isDirty());
  /** A single field says for itself what is wrong with it. */
  protected readonly isSummaryShown = computed(() => this.form().errors().length > 1);

  /** Resolves to whether the reader may go. */
  mayLeave(): Promise<boolean> | boolean {
    return this.isSafe() || (this.question()?.ask() ?? true);
  }

  protected async submit(event: Event): Promise<void> {
    preventBrowserDefault(event);
    const answer = await this.form().submit();
    if (answer !== null) this.sent.emit(answer);
    else afterNextRender({ read: () => this.showFirstError() }, { injector: this.injector });
  }

  protected goTo(name: string): void {
    this.host.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }

  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (!this.isSafe()) preventBrowserDefault(event);
  }

  private showFirstError(): void {
    const [first] = this.form().errors();
    if (this.isSummaryShown()) this.summary()?.focus();
    else if (first) this.goTo(first.name);
  }
}
