import { isPlatformServer } from '@angular/common';
import { inject, Injectable, PLATFORM_ID } from '@angular/core';

/**
 * Unique element ids. Ids of browser and server differ, because parts that are not hydrated keep the server's, and others
 * are hydrated in any order.
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
