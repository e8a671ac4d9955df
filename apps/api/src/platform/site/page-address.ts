import { publicPageAt, queryNamesOf } from '@opev/contract';
import type { Language } from '@opev/domain';

/** The longest address that is looked at; longer ones show the page that says there is none. */
export const LONGEST_ADDRESS = 1_000;

/** What the site makes of a request's address. */
export type PageAddress =
  | { readonly kind: 'root' }
  /** A file, or something that programs ask for, that is not there: `/favicon.ico`, `/.well-known/…`. */
  | { readonly kind: 'nothing' }
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
  const { pathname, searchParams } = new URL(`http://site${url.slice(0, LONGEST_ADDRESS)}`);
  if (pathname === '/') return { kind: 'root' };
  const path = plain(pathname);
  const language = offered.find((known) => path === `/${known}` || path.startsWith(`/${known}/`)) ?? null;
  if (language === null && FILE.test(path)) return { kind: 'nothing' };
  const written = language === null ? withoutEnd(path) : asWritten(path, language);
  const search = searchOf(url);
  const filled = withoutEmptyFields(search);
  if (written !== pathname || filled !== search) return { kind: 'elsewhere', to: written + filled };
  return { kind: 'page', path: literal(written) + meaningfulSearch(written, language, searchParams), language };
}

/** Nothing below it is a page, or its last part has the ending of a file. */
const FILE = /^\/\.|\.[^/]*$/;

/** Empty parts of a path, and the name of a folder's own file, which the renderer would overlook: a second address of the same page. */
function plain(pathname: string): string {
  return pathname.replace(/\/{2,}/g, '/').replace(/(?<=\/)index\.html$/, '');
}

/** Signs that the renderer's router would read as its own (`/goals;x=1` as the page of goals) are letters like others. */
function literal(path: string): string {
  return path.replace(/[;()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
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

/** What of a query the page knows. Anything else (trackers, noise) is not part of its address. */
function meaningfulSearch(path: string, language: Language | null, given: URLSearchParams): string {
  if (language === null) return '';
  const meaningful = new URLSearchParams();
  for (const name of queryNamesOf(publicPageAt(path.slice(`/${language}`.length)))) {
    for (const value of given.getAll(name)) if (value !== '') meaningful.append(name, value);
  }
  return meaningful.size === 0 ? '' : `?${meaningful.toString()}`;
}
