import type { ChangeNotice } from '../../platform/published/change-notice';
import type { PublishedChanges } from '../../platform/published/published-changes';

/** Names of cached parts, or all of them. */
export type Parts = ReadonlySet<string> | 'all';

/** The part that a change invalidates: its name, `all`, or null for none. */
export type PartOfChange = (notice: ChangeNotice) => string | null;

/** Tracks which parts of a cache are invalidated by change notices. */
export class CacheInvalidation {
  private invalidated: Parts = 'all';
  /** Taken, but not yet confirmed: the transaction that reads them may fail. */
  private pending: Parts = new Set();
  private readonly unsubscribe: () => void;

  constructor(changes: PublishedChanges, partOf: PartOfChange) {
    this.unsubscribe = changes.onChange((notice) => {
      const part = partOf(notice);
      if (part !== null) this.invalidated = union(this.invalidated, part === 'all' ? 'all' : new Set([part]));
    });
  }

  /** Invalidates the whole cache. */
  invalidateAll(): void {
    this.invalidated = 'all';
  }

  /**
   * The invalidated parts to read now. Call it before the transaction begins: what is invalidated from now on may not be
   * visible to the transaction, and is read the next time.
   */
  take(): Parts {
    this.pending = union(this.pending, this.invalidated);
    this.invalidated = new Set();
    return this.pending;
  }

  /** Everything that is invalidated and not yet confirmed as read. */
  outstanding(): Parts {
    return union(this.pending, this.invalidated);
  }

  /** Confirms that the parts taken were read. */
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
