import { LIMITS, type PageView } from '@opev/contract';

/** The query that fetches a short list (goals, themes, countries) whole: one page holds it. */
export const WHOLE_LIST = { limit: LIMITS.pageMax } as const;

/** The rows of a page, for `parse` of `httpResource`. */
export function itemsOf<T>(page: unknown): readonly T[] {
  return (page as PageView<T>).items;
}
