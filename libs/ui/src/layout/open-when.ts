import { Directive, effect, ElementRef, inject, input, Renderer2 } from '@angular/core';

/**
 * Opens and closes a `<details>` with a condition; between changes it is the reader's, so that one opened before hydration
 * stays open.
 */
@Directive({ selector: 'details[uiOpenWhen]' })
export class OpenWhen {
  readonly uiOpenWhen = input.required<boolean>();

  private readonly element = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;
  private readonly renderer = inject(Renderer2);

  constructor() {
    let was = false;
    effect(() => {
      const is = this.uiOpenWhen();
      if (is && !was) this.renderer.setAttribute(this.element, 'open', '');
      if (was && !is) this.renderer.removeAttribute(this.element, 'open');
      was = is;
    });
  }
}
