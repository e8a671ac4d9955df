import { Directive, ElementRef, inject } from '@angular/core';

/** A `details` that opens over the page: Escape and a click elsewhere close it, as everybody expects of a menu. */
@Directive({
  selector: 'details[uiMenu]',
  host: { '(keydown.escape)': 'close()', '(document:click)': 'closeFromOutside($event)' },
})
export class Menu {
  private readonly details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  /** Moves the focus back to the summary element. */
  protected close(): void {
    if (!this.details.open) return;
    this.details.open = false;
    this.details.querySelector('summary')?.focus();
  }

  protected closeFromOutside({ target }: Event): void {
    const isElsewhere = target instanceof Element && target.isConnected && !this.details.contains(target);
    if (isElsewhere && !target.closest('dialog')) this.details.open = false;
  }
}
