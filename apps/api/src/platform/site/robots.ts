import type { SiteDocument } from './site-documents';

/** Below a language: rooms that are nobody's to find, and searches, of which there is no end. */
const NOT_TO_FIND = ['workspace', 'desk', 'sign-in', 'sign-out', 'account', 'search'];

/** Whether a path, with its language first, leads into a room that is nobody's to find. */
export function isPrivate(path: string): boolean {
  return NOT_TO_FIND.includes(path.split(/[/?]/)[2] ?? '');
}

/** What search engines may read, and where the list of it is. */
export const ROBOTS: SiteDocument = {
  route: '/robots.txt',
  contentType: 'text/plain; charset=utf-8',
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
