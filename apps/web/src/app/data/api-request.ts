import type { HttpResourceRequest } from '@angular/common/http';
import { API_PREFIX, fillPath } from '@opev/contract';
import type { Language } from '@opev/domain';

type Parts = Readonly<Record<string, string | number>>;
/** One of the contract's `…Query`, or part of it. */
type Query = object;

/** The address of a contract path (`PUBLIC_PATHS.goal`), its `{…}` parts filled in. */
export function apiUrl(path: string, parts: Parts = {}): string {
  return API_PREFIX + fillPath(path, parts);
}

/** A read for `httpResource`. Empty, null and absent query values are left out. */
export function readOf(path: string, options: { parts?: Parts; query?: Query } = {}): HttpResourceRequest {
  const given = Object.entries(options.query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const params = Object.fromEntries(given) as Record<string, string | number | boolean>;
  return { url: apiUrl(path, options.parts), params };
}

/** The same for answers that hold texts of the Plan: `?lang=` picks theirs. */
export function localizedReadOf(
  language: Language,
  path: string,
  options: { parts?: Parts; query?: Query } = {},
): HttpResourceRequest {
  return readOf(path, { ...options, query: { ...options.query, lang: language } });
}

/** URL of the whole list as a file, without paging parameters. */
export function fileUrl(language: Language, path: string, query: Query): string {
  const { params } = localizedReadOf(language, path, { query: { ...query, cursor: undefined, limit: undefined } });
  return `${apiUrl(path)}?${new URLSearchParams(params as Record<string, string>).toString()}`;
}
