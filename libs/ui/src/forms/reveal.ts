import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';

/** Shows what is typed into a password's input, for as long as the reader wants; hidden again when the form is sent. */
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
