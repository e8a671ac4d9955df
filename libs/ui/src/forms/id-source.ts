import { isPlatformServer } from '@angular/common';
import { inject, Injectable, PLATFORM_ID } from '@angular/core';

/**
 * Element ids, unique in the page. The browser's are never the server's: parts of a rendered page that sleep keep
 * theirs, and those that wake come in the order in which they are reached.
 */
@Injectable({ providedIn: 'root' })
export class IdSource {
  private readonly maker = isPlatformServer(inject(PLATFORM_ID)) ? 's' : 'b';
  private last = 0;

  next(prefix: string): string {
    this.last += 1;
    return `${prefix}-${this.maker}${this.last}`;
  }
}
