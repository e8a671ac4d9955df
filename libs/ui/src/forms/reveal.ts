import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';

/** Toggles the visibility of a password input; hidden again on submission. */
@Component({
  selector: 'ui-reveal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      class="ui-button quiet small"
      type="button"
      [attr.aria-pressed]="isShown()"
      [attr.aria-controls]="control().id"
      (click)="show(!isShown())"
    >
      {{ label() }}
    </button>
  `,
  styles: ':host { display: block; margin-block-start: var(--ui-space-1); }',
  host: { '(document:submit)': 'show(false)' },
})
export class Reveal {
  /** The input whose text is hidden. */
  readonly control = input.required<HTMLInputElement>();
  readonly label = input.required<string>();

  protected readonly isShown = signal(false);

  protected show(isShown: boolean): void {
    this.isShown.set(isShown);
    this.control().type = isShown ? 'text' : 'password';
  }
}
