import { LIMITS, type PageQuery, type PageView } from '@opev/contract';
import { encodeCursor } from './cursor';
import { typedCursor } from './typed-cursor';

/** How many rows a page has. */
export function limitOf({ limit }: PageQuery): number {
  return limit ?? LIMITS.pageDefault;
}

/** A page of rows that were queried with `limit + 1`: the extra row says that there is a next page. */
export function pageOfRows<T>(rows: readonly T[], limit: number, total: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    /** Makes the view of it. `cursorValues` are what the list is sorted by. */
    as<V>(toView: (row: T) => V, cursorValues: (row: T) => readonly (string | number | null)[]): PageView<V> {
      const hasMore = rows.length > limit && last !== undefined;
      return { items: items.map(toView), total, nextCursor: hasMore ? encodeCursor(cursorValues(last)) : null };
    },
  };
}

/** A page of a short list that is in memory whole; its order must depend on nothing but the rows. */
export function pageOfAll<T>(all: readonly T[], query: PageQuery): PageView<T> {
  const [start = 0] = typedCursor(query.cursor, ['integer']) ?? [];
  const end = Math.max(start, 0) + limitOf(query);
  return {
    items: all.slice(Math.max(start, 0), end),
    total: all.length,
    nextCursor: end < all.length ? encodeCursor([end]) : null,
  };
}
