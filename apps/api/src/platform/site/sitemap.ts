import {
  CHART_CODES,
  PUBLIC_PATHS,
  type ActivitySummaryView,
  type GoodPracticeSummaryView,
  type PageView,
  type SummaryView,
} from '@opev/contract';
import { alternatesOf } from './page-alternates';
import type { DocumentSources, SiteDocument } from './site-documents';
import { xmlText } from './xml';

/** The most a sitemap may list. */
const MOST_URLS = 50_000;
const PAGE = 100;

/** Pages that are there whatever the data. */
const FIXED = [
  '/',
  '/goals',
  '/activities',
  '/countries',
  '/organizations',
  '/reports',
  '/good-practices',
  '/charts',
  ...CHART_CODES.map((code) => `/charts/${code}`),
  '/method',
  '/data',
];

/**
 * Every public page in every language, single reports aside: they are found from there. Made from what the public API lists,
 * so that an organisation that is not named is not in it.
 */
export const SITEMAP: SiteDocument = {
  route: '/sitemap.xml',
  contentType: 'application/xml; charset=utf-8',
  make: async (sources) => sitemapXml(sources, await publicPages(sources)),
};

/** The sitemap of pages, each a path below the language; those that matter most first, as no more than 50,000 fit. */
export function sitemapXml(
  { publicOrigin, languages }: Pick<DocumentSources, 'publicOrigin' | 'languages'>,
  paths: readonly string[],
): string {
  const urls = paths.slice(0, Math.floor(MOST_URLS / languages.length)).flatMap((path) => {
    const alternates = alternatesOf(publicOrigin, languages, path);
    const links = alternates
      .map(({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${xmlText(href)}"/>`)
      .join('');
    return alternates
      .filter(({ hreflang }) => hreflang !== 'x-default')
      .map(({ href }) => `<url><loc>${xmlText(href)}</loc>${links}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

async function publicPages(sources: DocumentSources): Promise<readonly string[]> {
  const [summary, activities, goodPractices] = await Promise.all([
    sources.read<SummaryView>(PUBLIC_PATHS.summary),
    allOf<ActivitySummaryView>(sources, PUBLIC_PATHS.activities),
    allOf<GoodPracticeSummaryView>(sources, PUBLIC_PATHS.goodPractices),
  ]);
  return [
    ...FIXED,
    ...(summary?.goals ?? []).map(({ number }) => `/goals/${String(number)}`),
    ...activities.map(({ number }) => `/activities/${String(number)}`),
    ...(summary?.countries ?? []).map(({ iso2 }) => `/countries/${iso2}`),
    ...goodPractices.map(({ slug }) => `/good-practices/${slug}`),
    ...(summary?.organizations ?? []).map(({ slug }) => `/organizations/${slug}`),
  ];
}

async function allOf<T>({ read }: DocumentSources, path: string): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: PageView<T> | null = await read<PageView<T>>(`${path}?limit=${String(PAGE)}${after}`);
    items.push(...(page?.items ?? []));
    cursor = page?.nextCursor ?? null;
  }
  return items;
}
