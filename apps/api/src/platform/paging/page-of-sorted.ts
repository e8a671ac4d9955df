import type { PageQuery, PageView } from '@opev/contract';
import { encodeCursor } from './cursor';
import { limitOf } from './page-of';
import { typedCursor, type CursorKind } from './typed-cursor';

type Value = string | number | null;

/** The sort order of a list in memory: its values must be unique for each row. */
export interface ListOrder<T> {
  /** Of the values, for reading a cursor back. */
  readonly kinds: readonly CursorKind[];
  readonly valuesOf: (row: T) => readonly Value[];
  /** Which of two rows' values come first: negative, 0 or positive. */
  readonly compare: (one: readonly Value[], other: readonly Value[]) => number;
}

/**
 * A page of a list in memory, by keyset: the cursor holds the last row's values, so that a row added or removed meanwhile
 * makes no other row appear twice or never.
 */
export function pageOfSorted<T>(
  rows: readonly T[],
  query: PageQuery,
  { kinds, valuesOf, compare }: ListOrder<T>,
): PageView<T> {
  const sorted = rows
    .map((row) => ({ row, values: valuesOf(row) }))
    .sort((one, other) => compare(one.values, other.values));
  const after = typedCursor(query.cursor, kinds);
  const start = after === null ? 0 : firstIndex(sorted, ({ values }) => compare(values, after) > 0);
  const page = sorted.slice(start, start + limitOf(query));
  const last = page.at(-1);
  const hasMore = start + page.length < sorted.length && last !== undefined;
  return {
    items: page.map(({ row }) => row),
    total: rows.length,
    nextCursor: hasMore ? encodeCursor(last.values) : null,
  };
}

/** Compares value by value, each in its direction; null comes last in both. */
export function byValues(
  ...directions: readonly ('up' | 'down')[]
): (one: readonly Value[], other: readonly Value[]) => number {
  return (one, other) => {
    for (const [index, direction] of directions.entries()) {
      const difference = compared(one[index] ?? null, other[index] ?? null, direction);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function compared(one: Value, other: Value, direction: 'up' | 'down'): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other === (direction === 'up') ? -1 : 1;
}

function firstIndex<T>(rows: readonly T[], isPast: (row: T) => boolean): number {
  const index = rows.findIndex(isPast);
  return index === -1 ? rows.length : index;
}
