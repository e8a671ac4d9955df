import {
  CHART_CODES,
  PUBLIC_PAGES,
  PUBLIC_PATHS,
  type ActivitySummaryView,
  type GoodPracticeSummaryView,
  type ListedByName,
  type PageView,
  type SummaryView,
  type ThemeSummaryView,
} from '@opev/contract';
import { alternatesOf } from '../platform/site/page-alternates';
import type { DocumentSources, SiteDocument } from '../platform/site/site-documents';
import { xmlText } from '../platform/site/xml';

/** Maximum number of URLs in a sitemap. */
const MOST_URLS = 50_000;
const PAGE = 100;

/** Pages that exist whatever the data. */
const FIXED = Object.values(PUBLIC_PAGES)
  .filter(({ path, listing }) => listing === 'listed' && !path.includes('{'))
  .map(({ path }) => path);

/** The path parameters of each kind of page, as the public API lists them; the most important first. */
const NAMES: Readonly<Record<ListedByName, (sources: Listed) => readonly (string | number)[]>> = {
  chart: () => CHART_CODES,
  goal: ({ summary }) => (summary?.goals ?? []).map(({ number }) => number),
  activity: ({ activities }) => activities.map(({ number }) => number),
  theme: ({ themes }) => themes.map(({ code }) => code),
  country: ({ summary }) => (summary?.countries ?? []).map(({ iso2 }) => iso2),
  goodPractice: ({ goodPractices }) => goodPractices.map(({ slug }) => slug),
  organization: ({ summary }) => (summary?.organizations ?? []).map(({ slug }) => slug),
};

interface Listed {
  readonly summary: SummaryView | null;
  readonly activities: readonly ActivitySummaryView[];
  readonly themes: readonly ThemeSummaryView[];
  readonly goodPractices: readonly GoodPracticeSummaryView[];
}

/**
 * The sitemap: every public page in every language except single reports, which lists lead to. Generated from public lists,
 * so that unnamed organisations are not in it.
 */
export const SITEMAP: SiteDocument = {
  route: '/sitemap.xml',
  contentType: 'application/xml; charset=utf-8',
  make: async (sources) => sitemapXml(sources, await publicPages(sources)),
};

/** The sitemap of these pages (paths below the language), the most important first, because it is cut at 50,000. */
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
  const [summary, activities, themes, goodPractices] = await Promise.all([
    sources.read<SummaryView>(PUBLIC_PATHS.summary),
    allOf<ActivitySummaryView>(sources, PUBLIC_PATHS.activities),
    allOf<ThemeSummaryView>(sources, PUBLIC_PATHS.themes),
    allOf<GoodPracticeSummaryView>(sources, PUBLIC_PATHS.goodPractices),
  ]);
  const named = Object.entries(NAMES).flatMap(([page, namesIn]) => {
    const { path } = PUBLIC_PAGES[page as ListedByName];
    return namesIn({ summary, activities, themes, goodPractices }).map((name) =>
      path.replace(/\{\w+\}/, encodeURIComponent(name)),
    );
  });
  return [...FIXED, ...named];
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
