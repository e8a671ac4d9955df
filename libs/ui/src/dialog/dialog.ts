import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
  model,
  viewChild,
  type OnDestroy,
} from '@angular/core';
import { IdSource } from '../forms/id-source';
import { OpenDialogs, type StackedDialog } from './open-dialogs';

/** A modal dialog, based on the native element, which handles focus, Escape and the backdrop. */
@Component({
  selector: 'ui-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dialog.html',
  styleUrl: './dialog.css',
})
export class Dialog implements StackedDialog, OnDestroy {
  private readonly others = inject(OpenDialogs);

  readonly heading = input.required<string>();
  readonly closeLabel = input.required<string>();
  /** Two-way: the page opens it, the reader closes it. */
  readonly isOpen = model(false);

  protected readonly headingId = inject(IdSource).next('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private isSetAside = false;

  constructor() {
    effect(() => {
      this.dialog();
      if (this.isOpen()) this.others.open(this);
      else this.others.close(this);
    });
  }

  show(): void {
    this.isSetAside = false;
    const dialog = this.dialog().nativeElement;
    if (!dialog.open) dialog.showModal();
  }

  hide(): void {
    this.isSetAside = true;
    const dialog = this.dialog().nativeElement;
    if (dialog.open) dialog.close();
  }

  ngOnDestroy(): void {
    this.others.close(this);
  }

  /** Called on the native close event, also when another dialog replaced this one, or it is open again already. */
  protected noteClosed(): void {
    if (!this.isSetAside && !this.dialog().nativeElement.open) this.isOpen.set(false);
  }
}
