import { Injectable } from '@angular/core';

/** Element ids, unique in the page and the same on the server and in the browser. */
@Injectable({ providedIn: 'root' })
export class IdSource {
  private last = 0;

  next(prefix: string): string {
    this.last += 1;
    return `${prefix}-${this.last}`;
  }
}
