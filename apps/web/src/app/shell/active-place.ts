import type { IsActiveMatchOptions } from '@angular/router';

/** A place is where the reader is whatever the filters, and on the pages below it. */
export const ACTIVE_PLACE: IsActiveMatchOptions = {
  paths: 'subset',
  queryParams: 'ignored',
  matrixParams: 'ignored',
  fragment: 'ignored',
};
