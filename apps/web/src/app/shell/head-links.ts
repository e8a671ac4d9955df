import { isFollowedAt, PUBLIC_PAGES, publicPageAt } from '@opev/contract';
import type { Language } from '@opev/domain';
import { FALLBACK_LANGUAGE, isOffered, OFFERED_LANGUAGES, pathInLanguage } from '../language/languages';

/** The attributes of one `<link>`. */
export type HeadLink = Readonly<Record<string, string>>;

/**
 * The `<link>`s of a page's head as the server writes them: canonical, alternates, feed. `address` is path and query; empty
 * for pages that are not indexed.
 */
export function headLinks(origin: string, address: string): readonly HeadLink[] {
  const [path = '', query = ''] = address.split(/(?=\?)/);
  const [, language = ''] = path.split('/');
  const below = path.slice(language.length + 1);
  const page = publicPageAt(below);
  if (!isOffered(language) || page === null || PUBLIC_PAGES[page].listing === 'hidden') return [];
  const alternate = (language: Language, hreflang: string = language): HeadLink => ({
    rel: 'alternate',
    hreflang,
    href: origin + pathInLanguage(path, language) + query,
  });
  return [
    { rel: 'canonical', href: origin + address },
    ...OFFERED_LANGUAGES.map((language) => alternate(language)),
    alternate(FALLBACK_LANGUAGE, 'x-default'),
    ...(isFollowedAt(below + query)
      ? [
          {
            rel: 'alternate',
            type: 'application/atom+xml',
            href: `${origin}${path.replace(/\/$/, '')}/feed.atom`,
          },
        ]
      : []),
  ];
}
