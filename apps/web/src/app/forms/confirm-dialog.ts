import { ChangeDetectionStrategy, Component, input, model, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Dialog, Notice } from '@opev/ui';
import { problemOf, type Problem } from '../data/problem';
import { ProblemText } from '../session/problem-text';

/** A confirmation dialog for irreversible actions: runs the action and shows why it failed. Content: what it means. */
@Component({
  selector: 'app-confirm-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, Notice, ProblemText, TranslocoDirective],
  template: `
    <ui-dialog *transloco="let t" [heading]="heading()" [closeLabel]="t('account.form.cancel')" [(isOpen)]="isOpen">
      <ng-content />
      @if (problem(); as problem) {
        <ui-notice kind="error" [live]="true"><app-problem-text [problem]="problem" /></ui-notice>
      }
      <ng-container actions>
        <button
          class="ui-button danger"
          type="button"
          [attr.aria-disabled]="isBusy() ? 'true' : null"
          (click)="confirm()"
        >
          {{ confirmLabel() }}
        </button>
        <button class="ui-button quiet" type="button" (click)="isOpen.set(false)">
          {{ t('account.form.cancel') }}
        </button>
      </ng-container>
    </ui-dialog>
  `,
})
export class ConfirmDialog {
  /** Two-way: the page opens it, the reader closes it. */
  readonly isOpen = model.required<boolean>();
  /** The question. */
  readonly heading = input.required<string>();
  /** Label of the action, as a verb: "Delete the view". */
  readonly confirmLabel = input.required<string>();
  readonly act = input.required<() => Promise<unknown>>();
  /** It is done. */
  readonly done = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async confirm(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.act()();
      this.isOpen.set(false);
      this.done.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
