import { Directive, effect, ElementRef, inject, input } from '@angular/core';

/**
 * On a field of a filter form: follows the address, and leaves what the reader has typed or chosen alone until the
 * address says something else. The first value is in the page's HTML, so that typing before the script came stays.
 */
@Directive({ selector: '[appFilterValue]' })
export class FilterValue {
  readonly appFilterValue = input<string | null, string | number | null | undefined>(null, {
    transform: (value) => value?.toString() ?? null,
  });

  private readonly field = inject<ElementRef<HTMLInputElement | HTMLSelectElement>>(ElementRef).nativeElement;
  private isFirst = true;

  constructor() {
    effect(() => {
      const value = this.appFilterValue() ?? '';
      if (!this.isFirst) this.field.value = value;
      this.isFirst = false;
    });
  }
}
