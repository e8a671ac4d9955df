import { Injectable } from '@angular/core';

/** A dialog in the stack. */
export interface StackedDialog {
  show(): void;
  hide(): void;
}

/**
 * Shows one dialog at a time: one that opens over another replaces it, and restores it when it is closed. With two at once
 * one would be out of reach.
 */
@Injectable({ providedIn: 'root' })
export class OpenDialogs {
  private readonly stack: StackedDialog[] = [];

  open(dialog: StackedDialog): void {
    if (this.stack.includes(dialog)) return;
    this.stack.at(-1)?.hide();
    this.stack.push(dialog);
    dialog.show();
  }

  close(dialog: StackedDialog): void {
    const index = this.stack.indexOf(dialog);
    if (index === -1) return;
    const isOnTop = index === this.stack.length - 1;
    this.stack.splice(index, 1);
    dialog.hide();
    if (isOnTop) this.stack.at(-1)?.show();
  }
}
