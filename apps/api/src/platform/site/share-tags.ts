import { PUBLIC_PAGES, publicPageAt } from '@opev/contract';
import type { Language } from '@opev/domain';
import { xmlText } from './xml';

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en_GB',
  fr: 'fr_FR',
  ar: 'ar_AR',
  es: 'es_ES',
  ca: 'ca_ES',
};

interface SharedPage {
  /** The rendered page, with its title and description. */
  readonly html: string;
  readonly publicOrigin: string;
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Path with the query parameters the page reads. */
  readonly path: string;
}

/** Open Graph tags of a page, and the card size some sites require. */
export function shareTags({ html, publicOrigin, language, languages, path }: SharedPage): readonly string[] {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/"/g, '&quot;') ?? '';
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const picture = xmlText(publicOrigin + pictureOf(path, language));
  return [
    ...property('og:type', 'website'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', xmlText(publicOrigin + path)),
    ...property('og:locale', LOCALES[language]),
    ...languages
      .filter((other) => other !== language)
      .flatMap((other) => property('og:locale:alternate', LOCALES[other])),
    ...property('og:image', picture),
    ...property('og:image:type', 'image/png'),
    ...property('og:image:width', '1200'),
    ...property('og:image:height', '630'),
    ...property('og:image:alt', title),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** `content` is already escaped for an attribute. */
function property(name: string, content: string): readonly string[] {
  return content === '' ? [] : [`<meta property="${name}" content="${content}">`];
}

/** The picture of the page's figures; the plain one where it has none, or none for the filters of the address. */
function pictureOf(path: string, language: Language): string {
  const [page = '', query] = path.slice(`/${language}`.length).split('?');
  const name = publicPageAt(page);
  const picturedBy: readonly string[] | null = name && PUBLIC_PAGES[name].picturedBy;
  const isFollowed = [...new URLSearchParams(query).keys()].every((name) => picturedBy?.includes(name));
  if (picturedBy === null || !isFollowed) return `/${language}/share-plain.png`;
  return `/${language}${page.replace(/\/$/, '')}/share.png${query ? `?${query}` : ''}`;
}
