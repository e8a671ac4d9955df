import type { CanDeactivateFn } from '@angular/router';

/** A page that may hold what has not been saved. */
export interface Leavable {
  /** Resolves to whether the reader may go. */
  mayLeave(): Promise<boolean> | boolean;
}

/** Asks the page first, so that nothing written is lost by a click on a link. */
export const leaveSafely: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
