import type { FiguresPageView, PageQuery, PageView } from '@opev/contract';
import { LIMITS } from '@opev/contract';
import { boolean, integer, listOf, nullable, object, optional, text, type Schema } from '../schema';
import { momentFields } from './figures';

/** One page of a list of these. */
export function pageSchemaOf<T>(item: Schema<T>): Schema<PageView<T>> {
  return object<PageView<T>>(pageFields(item));
}

/** What such a page has, beside what a list adds of its own. */
export function pageFields<T>(item: Schema<T>) {
  return {
    ...figuresPageFields(item),
    totalIsAtLeast: optional(boolean('True when `total` is as far as was counted, and there are more.')),
  };
}

/** One page of a list of these, which carry figures of one moment. */
export function figuresPageSchemaOf<T>(item: Schema<T>): Schema<FiguresPageView<T>> {
  return object<FiguresPageView<T>>({ ...momentFields, ...figuresPageFields(item) });
}

/** What such a page has, beside its moment and what a list adds of its own. */
export function figuresPageFields<T>(item: Schema<T>) {
  return {
    items: listOf(item),
    total: integer('How many the whole list has under these filters.'),
    nextCursor: nullable(text(), 'Give it as `cursor` for the next page; null at the end.'),
  };
}

/** The query parameters of every list. */
export const pageQuery = {
  limit: integer(`How many at most; ${String(LIMITS.pageDefault)} unless told.`, {
    minimum: 1,
    maximum: LIMITS.pageMax,
  }),
  cursor: text('`nextCursor` of the page before.', { maxLength: LIMITS.cursor }),
} satisfies Record<keyof PageQuery, unknown>;
