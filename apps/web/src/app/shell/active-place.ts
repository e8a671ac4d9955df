import type { IsActiveMatchOptions } from '@angular/router';

/** A navigation item is active whatever the filters, and on pages below it. */
export const ACTIVE_PLACE: IsActiveMatchOptions = {
  paths: 'subset',
  queryParams: 'ignored',
  matrixParams: 'ignored',
  fragment: 'ignored',
};
