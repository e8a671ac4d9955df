import { computed, Directive, inject } from '@angular/core';
import { Field } from './field';

/** Directive for the input, select or textarea inside a `ui-field`: look, id, description and error state. */
@Directive({
  selector: '[uiControl]',
  host: {
    class: 'ui-input',
    '[id]': 'controlId',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'isInvalid()',
  },
})
export class Control {
  private readonly field = inject(Field, { optional: true });

  protected readonly controlId = this.field?.controlId ?? '';
  protected readonly describedBy = computed(() => this.field?.describedBy() ?? null);
  protected readonly isInvalid = computed(() => (this.field?.error() ? 'true' : null));
}
