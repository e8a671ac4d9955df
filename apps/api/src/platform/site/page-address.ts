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

/** Paths that are never pages: their own handlers know what is missing there. */
export const NOT_PAGES = /^\/(api|healthz|readyz)(\/|\?|$)/;

/**
 * A page's address as it can be decoded: one that cannot be is nobody's page rather than an error, so its signs are
 * taken as they are. Addresses of the API stay as they came.
 */
export function decodableUrl(url: string): string {
  const [path = ''] = url.split('?');
  if (NOT_PAGES.test(url)) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/** Reads the address of a page. Two addresses of one page give the same `path`, so that it is rendered once. */
export function pageAddress(url: string, offered: readonly Language[]): PageAddress {
  // Not as a relative address: `//` would be one of another host, or of none.
  const { pathname, searchParams } = new URL(`http://site${url.slice(0, LONGEST)}`);
  if (pathname === '/') return { kind: 'root' };
  const language = offered.find((known) => pathname === `/${known}` || pathname.startsWith(`/${known}/`)) ?? null;
  const written = language === null ? withoutEnd(pathname) : asWritten(pathname, language);
  const search = searchOf(url);
  const filled = withoutEmptyFields(search);
  if ((written !== pathname || filled !== search) && !written.startsWith('//'))
    return { kind: 'elsewhere', to: written + filled };
  return { kind: 'page', path: written + meaningfulSearch(searchParams), language };
}

/** A language's own page ends in a slash, no other does; a country's code is in capitals. */
function asWritten(pathname: string, language: Language): string {
  const path = withoutEnd(pathname);
  if (path === `/${language}`) return `/${language}/`;
  return path.replace(
    /^(\/\w+\/countries\/)([a-z]{2})$/i,
    (_, before: string, code: string) => before + code.toUpperCase(),
  );
}

function withoutEnd(pathname: string): string {
  return pathname.replace(/(?<=.)\/+$/, '');
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/** A form that the browser sends itself names every field; the page it asks for is that of the filled ones. */
function withoutEmptyFields(search: string): string {
  const filled = search
    .slice(1)
    .split('&')
    .filter((field) => !/^[^=]+=$/.test(field));
  if (filled.length === search.split('&').length) return search;
  return filled.length === 0 ? '' : `?${filled.join('&')}`;
}

function meaningfulSearch(given: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of MEANINGFUL_QUERY) {
    for (const value of given.getAll(name)) if (value !== '') kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}
