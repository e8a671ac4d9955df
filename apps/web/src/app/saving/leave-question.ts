import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Dialog } from '@opev/ui';

/** Asks before leaving with unsaved changes. Answers itself as soon as everything is saved. */
@Component({
  selector: 'app-leave-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, TranslocoDirective],
  template: `
    <ui-dialog
      *transloco="let t"
      [heading]="t('account.leave.title')"
      [closeLabel]="t('account.leave.stay')"
      [isOpen]="isAsked()"
      (isOpenChange)="dismiss($event)"
    >
      <p>{{ t('account.leave.text') }}</p>
      <ng-container actions>
        <button class="ui-button" type="button" (click)="answer(false)">{{ t('account.leave.stay') }}</button>
        <button class="ui-button danger" type="button" (click)="answer(true)">{{ t('account.leave.go') }}</button>
      </ng-container>
    </ui-dialog>
  `,
})
export class LeaveQuestion {
  /** Whether nothing would be lost. */
  readonly isSafe = input.required<boolean>();

  protected readonly isAsked = signal(false);
  private resolve: (leave: boolean) => void = () => undefined;

  constructor() {
    // Saved while the question was open.
    effect(() => {
      if (this.isAsked() && this.isSafe()) this.answer(true);
    });
  }

  /** Resolves to whether the reader goes. */
  ask(): Promise<boolean> {
    this.resolve(false);
    this.isAsked.set(true);
    return new Promise((resolve) => (this.resolve = resolve));
  }

  protected answer(leave: boolean): void {
    this.isAsked.set(false);
    this.resolve(leave);
  }

  protected dismiss(isOpen: boolean): void {
    if (!isOpen && this.isAsked()) this.answer(false);
  }
}
