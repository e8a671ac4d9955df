import type { Language } from '@opev/domain';

/** Query names that change what a page shows. Anything else (trackers, noise) is not part of its address. */
const MEANINGFUL_QUERY = [
  'activity',
  'approach',
  'asOf',
  'country',
  'cursor',
  'goal',
  'kind',
  'organization',
  'organizationType',
  'publishedFrom',
  'publishedUntil',
  'rating',
  'region',
  'round',
  'search',
  'show',
  'since',
  'snapshot',
  'sort',
  'status',
  'theme',
  'type',
  'verifiedRating',
] as const;

/** The longest address that is looked at; longer ones show the page that says there is none. */
const LONGEST = 1_000;

/** What the site makes of a request's address. */
export type PageAddress =
  | { readonly kind: 'root' }
  /** Not how this page is written: the reader is sent to `to`. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  /** `path` is canonical: one page, one path; `language` is null when the path names none that is offered. */
  | { readonly kind: 'page'; readonly path: string; readonly language: Language | null };

/** Reads the address of a page. Two addresses of one page give the same `path`, so that it is rendered once. */
export function pageAddress(url: string, offered: readonly Language[]): PageAddress {
  // Not as a relative address: `//` would be one of another host, or of none.
  const { pathname, searchParams } = new URL(`http://site${url.slice(0, LONGEST)}`);
  if (pathname === '/') return { kind: 'root' };
  const language = offered.find((known) => pathname === `/${known}` || pathname.startsWith(`/${known}/`)) ?? null;
  const written =
    language && pathname.replace(/\/+$/, '') === `/${language}` ? `/${language}/` : pathname.replace(/(?<=.)\/+$/, '');
  if (written !== pathname && !written.startsWith('//')) return { kind: 'elsewhere', to: written + searchOf(url) };
  return { kind: 'page', path: written + meaningfulSearch(searchParams), language };
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

function meaningfulSearch(given: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of MEANINGFUL_QUERY) {
    for (const value of given.getAll(name)) if (value !== '') kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}
