import { afterRenderEffect, Directive, ElementRef, inject, input } from '@angular/core';
import type { FormState } from './form-state';

/**
 * Binds an input, select or textarea to a field of a form: `<input uiControl [appFormControl]="form" name="email">`. A
 * checkbox holds true or false.
 */
@Directive({
  selector: '[appFormControl]',
  host: { '[attr.name]': 'name()', '(input)': 'write()', '(change)': 'write()' },
})
export class FormControl<T extends object> {
  private readonly element =
    inject<ElementRef<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>>(ElementRef).nativeElement;

  readonly appFormControl = input.required<FormState<T, unknown>>();
  readonly name = input.required<keyof T & string>();

  constructor() {
    // After rendering: a select has its options by then.
    afterRenderEffect(() => {
      const value: unknown = this.appFormControl().value()[this.name()];
      if (isCheckbox(this.element)) this.element.checked = value === true;
      else if (this.element.value !== textOf(value)) this.element.value = textOf(value);
    });
  }

  protected write(): void {
    const form = this.appFormControl();
    const value = isCheckbox(this.element) ? this.element.checked : this.element.value;
    if (value !== form.value()[this.name()]) form.change({ [this.name()]: value } as Partial<T>);
  }
}

function isCheckbox(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'checkbox';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
