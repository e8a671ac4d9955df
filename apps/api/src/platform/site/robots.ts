import { PRIVATE_ROOMS, PUBLIC_PAGES } from '@opev/contract';
import type { SiteDocument } from './site-documents';

/**
 * Paths below a language that are not to be indexed: rooms behind the sign-in, and searches, of which there is no end.
 * Frames say so themselves.
 */
const NOT_TO_FIND: readonly string[] = [...PRIVATE_ROOMS, PUBLIC_PAGES.search.path.slice(1)];

/** Whether a path, with its language first, leads behind the sign-in. */
export function isPrivate(path: string): boolean {
  return NOT_TO_FIND.includes(path.split(/[/?]/)[2] ?? '');
}

/** robots.txt: what may be indexed, and where the sitemap is. */
export const ROBOTS: SiteDocument = {
  route: '/robots.txt',
  contentType: 'text/plain; charset=utf-8',
  // Not limited: a search engine that cannot read robots.txt indexes nothing.
  isFree: true,
  make: ({ publicOrigin, languages }) =>
    Promise.resolve(
      [
        'User-agent: *',
        'Disallow: /api/',
        ...languages.flatMap((language) => NOT_TO_FIND.map((room) => `Disallow: /${language}/${room}`)),
        '',
        `Sitemap: ${publicOrigin}/sitemap.xml`,
        '',
      ].join('\n'),
    ),
};
