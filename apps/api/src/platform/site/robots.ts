import { PRIVATE_ROOMS, PUBLIC_PAGES } from '@opev/contract';
import type { SiteDocument } from './site-documents';

/** Below a language: rooms that are nobody's to find, and searches, of which there is no end. Frames say of themselves that they are not. */
const NOT_TO_FIND: readonly string[] = [...PRIVATE_ROOMS, PUBLIC_PAGES.search.path.slice(1)];

/** Whether a path, with its language first, leads into a room that is nobody's to find. */
export function isPrivate(path: string): boolean {
  return NOT_TO_FIND.includes(path.split(/[/?]/)[2] ?? '');
}

/** What search engines may read, and where the list of it is. */
export const ROBOTS: SiteDocument = {
  route: '/robots.txt',
  contentType: 'text/plain; charset=utf-8',
  // A search engine that is refused it reads nothing at all.
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
