import type { FiltersAnswer, ListedCommitment, ListedReport, PageAnswer, RowAnswer, SummaryAnswer } from './answers';
import type { AnswerSource } from './wire';

/** Where the public API answers. */
export const API = '/api/v1';

/** Filters of an address; what is undefined is left out. */
export type Filters = Readonly<Record<string, string | number | undefined>>;

/** An API address with filters in canonical form, as a cache key. */
export function address(path: string, filters: Filters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.append(name, String(value));
  return `${API}${path}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** Every row of a list, page after page. */
export async function allOf<T>(source: AnswerSource, path: string, filters: Filters = {}): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let cursor: string | undefined, isOver = false; !isOver;) {
    const page: PageAnswer<T> | null = await source.ask<PageAnswer<T>>(
      address(path, { ...filters, limit: 100, cursor }),
    );
    rows.push(...(page?.items ?? []));
    cursor = page?.nextCursor ?? undefined;
    isOver = cursor === undefined;
  }
  return rows;
}

/** The state of the whole Plan at a moment. */
export async function summaryOf(source: AnswerSource, moment: Filters = {}): Promise<SummaryAnswer> {
  const summary = await source.ask<SummaryAnswer>(address('/summary', moment));
  if (summary === null) throw new Error(`There is no summary of ${JSON.stringify(moment)}.`);
  return summary;
}

/** Every commitment that is listed singly at a moment. */
export function listedCommitmentsOf(source: AnswerSource, moment: Filters = {}): Promise<readonly ListedCommitment[]> {
  return allOf(source, '/commitments', moment);
}

/** Every report that is listed singly. */
export function listedReportsOf(source: AnswerSource): Promise<readonly ListedReport[]> {
  return allOf(source, '/reports');
}

/** By what everything can be filtered. */
export async function readFilters(source: AnswerSource): Promise<FiltersAnswer> {
  const filters = await source.ask<FiltersAnswer>(address('/filters'));
  if (filters === null) throw new Error('There are no filters.');
  return filters;
}

/** Rows of figures under filters. */
export function rowsOf(source: AnswerSource, path: string, filters: Filters = {}): Promise<readonly RowAnswer[]> {
  return allOf(source, path, filters);
}

/** Whether it is shown under a name. */
export function isListedByName({ organization }: Pick<ListedCommitment, 'organization'>): boolean {
  return organization.level === 'named' || (organization.slug !== undefined && organization.slug !== '');
}
