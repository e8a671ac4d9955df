import { Injectable } from '@angular/core';

/** A dialog as its neighbours know it. */
export interface StackedDialog {
  show(): void;
  hide(): void;
}

/**
 * One question at a time: a dialog that opens over another one sets it aside, and brings it back, as it was, when it is
 * answered itself. Two at once would leave one of them out of reach.
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
