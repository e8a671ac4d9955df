import type { ChangeNotice } from '../../platform/published/change-notice';
import type { PublishedChanges } from '../../platform/published/published-changes';

/** Parts by id, or everything. */
export type Parts = ReadonlySet<string> | 'all';

/** What a change concerns: a part, everything, or nothing of this kind (null). */
export type PartOfChange = (notice: ChangeNotice) => string | null;

/** Which parts of something in memory have to be read again, by what is heard of changes. */
export class CacheInvalidation {
  private invalidated: Parts = 'all';
  /** Asked for, but not yet read: a transaction may fail before it comes to that. */
  private pending: Parts = new Set();
  private readonly unsubscribe: () => void;

  constructor(changes: PublishedChanges, partOf: PartOfChange) {
    this.unsubscribe = changes.onChange((notice) => {
      const part = partOf(notice);
      if (part !== null) this.invalidated = union(this.invalidated, part === 'all' ? 'all' : new Set([part]));
    });
  }

  /** Nothing that was read before is believed any more. */
  invalidateAll(): void {
    this.invalidated = 'all';
  }

  /**
   * What has to be read now. Call it before the transaction begins: what is heard of from now on may not be in what the
   * transaction sees, and is read the next time.
   */
  take(): Parts {
    this.pending = union(this.pending, this.invalidated);
    this.invalidated = new Set();
    return this.pending;
  }

  /** What was heard of and has not been read. */
  outstanding(): Parts {
    return union(this.pending, this.invalidated);
  }

  /** What was taken has been read. */
  confirm(taken: Parts): void {
    if (this.pending === taken) this.pending = new Set();
  }

  stop(): void {
    this.unsubscribe();
  }
}

function union(one: Parts, other: Parts): Parts {
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}
