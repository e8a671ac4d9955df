import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IdSource } from './id-source';

/** A form field: label, control (`uiControl`, as content), hint and error, associated for assistive technology. */
@Component({
  selector: 'ui-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './field.html',
  styleUrl: './field.css',
  host: { '[class.invalid]': 'error() !== null' },
})
export class Field {
  readonly label = input.required<string>();
  /** What to enter and why; null for none. */
  readonly hint = input<string | null>(null);
  /** What is wrong and how to put it right; null when nothing is. */
  readonly error = input<string | null>(null);
  /** Beside the label, for what may stay empty: "optional". */
  readonly optionalText = input<string | null>(null);

  readonly controlId = inject(IdSource).next('field');
  protected readonly hintId = `${this.controlId}-hint`;
  protected readonly errorId = `${this.controlId}-error`;

  /** For `aria-describedby`; null when there is neither hint nor error. */
  readonly describedBy = computed(
    () => [this.hint() && this.hintId, this.error() && this.errorId].filter(Boolean).join(' ') || null,
  );
}
