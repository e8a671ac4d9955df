import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, model, viewChild } from '@angular/core';
import { IdSource } from '../forms/id-source';

/** A question that must be answered first. The browser's own dialog: focus, Escape and the backdrop are its affair. */
@Component({
  selector: 'ui-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dialog.html',
  styleUrl: './dialog.css',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closeLabel = input.required<string>();
  /** Two-way: the page opens it, the reader closes it. */
  readonly isOpen = model(false);

  protected readonly headingId = inject(IdSource).next('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.isOpen() && !dialog.open) dialog.showModal();
      if (!this.isOpen() && dialog.open) dialog.close();
    });
  }
}
