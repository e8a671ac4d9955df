import { Directive, effect, ElementRef, inject, input, Renderer2 } from '@angular/core';

/**
 * Opens a `<details>` when there is a reason, and closes it when the reason goes. Otherwise it is its reader's: whoever
 * opened it before the script arrived must not see it close.
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
