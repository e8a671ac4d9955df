import { publicPageAt, queryNamesOf } from '@opev/contract';
import type { Language } from '@opev/domain';

/** Maximum length of an address; longer ones show the not-found page. */
export const LONGEST_ADDRESS = 1_000;

/** How the site classifies a request's address. */
export type PageAddress =
  | { readonly kind: 'root' }
  /** A missing file or well-known address: `/favicon.ico`, `/.well-known/…`. */
  | { readonly kind: 'nothing' }
  /** A non-canonical address: redirected to `to`. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  /** `path` is canonical; `language` is null when the path names none that is offered. */
  | { readonly kind: 'page'; readonly path: string; readonly language: Language | null };

/** Paths that are never pages: their own handlers answer 404. */
export const NOT_PAGES = /^\/(api|healthz|readyz)(\/|\?|$)/;

/**
 * Makes a page's address decodable: one that cannot be decoded is a missing page, not an error, so its percent signs are
 * escaped. Addresses of the API stay as they are.
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

/** Parses the address of a page. Equivalent addresses give the same `path`, so that a page is rendered once. */
export function pageAddress(url: string, offered: readonly Language[]): PageAddress {
  // Parsed as a whole URL: a path that begins with `//` would otherwise name another host, or none.
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

/** Dot folders, and last segments with a file extension, are not pages. */
const FILE = /^\/\.|\.[^/]*$/;

/** Removes empty segments and `index.html`, which the renderer would ignore: a second address of the same page. */
function plain(pathname: string): string {
  return pathname.replace(/\/{2,}/g, '/').replace(/(?<=\/)index\.html$/, '');
}

/** Escapes characters that Angular's router interprets (`/goals;x=1` as the page of goals). */
function literal(path: string): string {
  return path.replace(/[;()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Canonical form: a language's start page ends in a slash, no other page does; country codes are in capitals. */
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

/** Drops empty parameters: a form submitted without script names every field. */
function withoutEmptyFields(search: string): string {
  const filled = search
    .slice(1)
    .split('&')
    .filter((field) => !/^[^=]+=$/.test(field));
  if (filled.length === search.split('&').length) return search;
  return filled.length === 0 ? '' : `?${filled.join('&')}`;
}

/** The query parameters the page reads. Others (trackers, noise) are not part of its address. */
function meaningfulSearch(path: string, language: Language | null, given: URLSearchParams): string {
  if (language === null) return '';
  const meaningful = new URLSearchParams();
  for (const name of queryNamesOf(publicPageAt(path.slice(`/${language}`.length)))) {
    for (const value of given.getAll(name)) if (value !== '') meaningful.append(name, value);
  }
  return meaningful.size === 0 ? '' : `?${meaningful.toString()}`;
}
