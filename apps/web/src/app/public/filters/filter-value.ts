import { Directive, effect, ElementRef, inject, input } from '@angular/core';

/**
 * Keeps a filter field in step with the address, without replacing what the reader typed until the address changes. The
 * first value is in the server-rendered HTML, so that typing before hydration is kept.
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
