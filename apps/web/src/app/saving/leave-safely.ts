import type { CanDeactivateFn } from '@angular/router';

/** A page that may have unsaved changes. */
export interface Leavable {
  /** Resolves to whether the reader may go. */
  mayLeave(): Promise<boolean> | boolean;
}

/** Guard that asks the page, so that a click on a link loses nothing. */
export const leaveSafely: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
