import { OLDER_QUERY_NAMES, PATH_PARTS, type PathPart } from './page-addresses';
import type { ChartQuery } from './charts';
import type {
  ActivitiesQuery,
  ChangesQuery,
  CommitmentsQuery,
  FiguresQuery,
  GoodPracticesQuery,
  MomentQuery,
  OrganizationsQuery,
  ReportsQuery,
} from './queries';
import type { PageQuery } from './page';
import type { SearchQuery } from './search';

/** How search engines find a page: listed in the sitemap, linked from other pages, or hidden from them. */
export type PageListing = 'listed' | 'linked' | 'hidden';

/** A kind of public page, with everything other code needs to know of it. */
export interface PublicPage {
  /** Path below the language; `{…}` stands for a parameter. */
  readonly path: string;
  /** Query parameters that change its content. Others are not part of its address. */
  readonly query: readonly string[];
  readonly listing: PageListing;
  /** Query parameters that its Open Graph picture depends on; null = it has no picture of its own. */
  readonly picturedBy: readonly string[] | null;
  /** Whether it has a feed of its newest reports. */
  readonly isFollowed: boolean;
  /** An example that exists on every installation; null where there may be none. */
  readonly example: string | null;
}

const MOMENT = queryOf<MomentQuery>()('asOf', 'snapshot');
const SCOPE = ['goal', 'theme', 'country', 'organizationType', 'organization'] as const;
const FIGURES = queryOf<FiguresQuery>()(...SCOPE, 'status', 'verifiedRating', 'round', ...MOMENT);
const FIGURES_LIST = queryOf<FiguresQuery & PageQuery>()(...FIGURES, 'cursor');
const CHART = queryOf<ChartQuery>()(...SCOPE, ...MOMENT);
/** Parameters of lists of commitments and reports: filters, moment, activity, cursor. */
const ROWS = [...FIGURES, 'activity', 'cursor'] as const;

const UNPICTURED = { picturedBy: null, isFollowed: false } as const;
const PICTURED = { picturedBy: MOMENT, isFollowed: false } as const;
const FOLLOWED = { picturedBy: MOMENT, isFollowed: true } as const;

/**
 * All kinds of public pages. Addresses, sitemap, Open Graph pictures, feeds, warm-up and browser tests are derived from this
 * table or checked against it.
 */
export const PUBLIC_PAGES = {
  overview: { path: '/', query: MOMENT, listing: 'listed', ...FOLLOWED, example: '/' },
  goals: { path: '/goals', query: FIGURES_LIST, listing: 'listed', ...UNPICTURED, example: '/goals' },
  goal: { path: '/goals/{number}', query: FIGURES, listing: 'listed', ...FOLLOWED, example: '/goals/4' },
  themes: { path: '/themes', query: FIGURES_LIST, listing: 'listed', ...UNPICTURED, example: '/themes' },
  theme: {
    path: '/themes/{code}',
    query: FIGURES,
    listing: 'listed',
    ...PICTURED,
    example: '/themes/research-evidence',
  },
  activities: {
    path: '/activities',
    query: queryOf<ActivitiesQuery>()(...FIGURES_LIST, 'approach', 'search', 'sort'),
    listing: 'listed',
    ...UNPICTURED,
    example: '/activities',
  },
  activity: { path: '/activities/{number}', query: FIGURES, listing: 'listed', ...PICTURED, example: '/activities/12' },
  countries: {
    path: '/countries',
    query: [...FIGURES_LIST, 'show'],
    listing: 'listed',
    ...UNPICTURED,
    example: '/countries',
  },
  country: { path: '/countries/{iso2}', query: FIGURES, listing: 'listed', ...FOLLOWED, example: '/countries/TN' },
  organizations: {
    path: '/organizations',
    query: queryOf<OrganizationsQuery>()(...FIGURES_LIST, 'atWork', 'search', 'sort'),
    listing: 'listed',
    ...UNPICTURED,
    example: '/organizations',
  },
  organization: { path: '/organizations/{slug}', query: FIGURES, listing: 'listed', ...FOLLOWED, example: null },
  commitments: {
    path: '/commitments',
    query: queryOf<CommitmentsQuery>()(...ROWS),
    listing: 'listed',
    ...UNPICTURED,
    example: '/commitments',
  },
  reports: {
    path: '/reports',
    query: queryOf<ReportsQuery>()(...ROWS, 'publishedFrom', 'publishedUntil'),
    listing: 'listed',
    ...UNPICTURED,
    example: '/reports',
  },
  report: { path: '/reports/{id}', query: [], listing: 'linked', ...UNPICTURED, example: null },
  changes: {
    path: '/changes',
    query: queryOf<ChangesQuery>()('since'),
    listing: 'listed',
    ...UNPICTURED,
    example: '/changes',
  },
  goodPractices: {
    path: '/good-practices',
    query: queryOf<GoodPracticesQuery>()('goal', 'country', 'approach', 'cursor'),
    listing: 'listed',
    ...UNPICTURED,
    example: '/good-practices',
  },
  goodPractice: {
    path: '/good-practices/{slug}',
    query: [],
    listing: 'listed',
    ...UNPICTURED,
    example: '/good-practices/al-mesalla-iraq',
  },
  charts: { path: '/charts', query: CHART, listing: 'listed', ...UNPICTURED, example: '/charts' },
  chart: {
    path: '/charts/{code}',
    query: CHART,
    listing: 'listed',
    picturedBy: CHART,
    isFollowed: false,
    example: '/charts/status-by-goal',
  },
  embed: { path: '/embed/{code}', query: CHART, listing: 'hidden', ...UNPICTURED, example: '/embed/status-by-goal' },
  search: {
    path: '/search',
    query: queryOf<SearchQuery>()('search', 'kind', 'cursor'),
    listing: 'hidden',
    ...UNPICTURED,
    example: '/search',
  },
  method: { path: '/method', query: [], listing: 'listed', ...UNPICTURED, example: '/method' },
  data: { path: '/data', query: [], listing: 'listed', ...UNPICTURED, example: '/data' },
} as const satisfies Readonly<Record<string, PublicPage>>;

export type PublicPageName = keyof typeof PUBLIC_PAGES;
type PageWhere<Fields> = {
  [Name in PublicPageName]: (typeof PUBLIC_PAGES)[Name] extends Fields ? Name : never;
}[PublicPageName];
/** Kinds of pages with a picture, for exhaustive tables. */
export type PicturedPage = PageWhere<{ readonly picturedBy: readonly string[] }>;
export type FollowedPage = PageWhere<{ readonly isFollowed: true }>;
/** Kinds of pages in the sitemap that have path parameters. */
export type ListedByName = PageWhere<{ readonly listing: 'listed'; readonly path: `${string}{${string}` }>;

/** Rooms behind the sign-in, by first path segment; not indexed. */
export const PRIVATE_ROOMS = ['workspace', 'desk', 'sign-in', 'sign-out', 'account'] as const;

const PATTERNS = Object.entries(PUBLIC_PAGES).map(([name, { path }]) => ({
  name: name as PublicPageName,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, part: string) => PATH_PARTS[part as PathPart])}$`),
}));

/** Query parameters of a page in canonical order. */
export function queryNamesOf(name: PublicPageName | null): readonly string[] {
  if (name === null) return [];
  return PUBLIC_PAGES[name].query.flatMap((one) => [one, OLDER_QUERY_NAMES[one] ?? []].flat()).sort();
}

/** The kind of public page of a path below the language (`/goals/3`); null for none. */
export function publicPageAt(path: string): PublicPageName | null {
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.name ?? null;
}

/** Whether an address below the language has a feed; filtered pages have none. */
export function isFollowedAt(address: string): boolean {
  const name = publicPageAt(address);
  return name !== null && PUBLIC_PAGES[name].isFollowed;
}

/** Lists all parameters of a query type; a missing one does not compile. `limit` is for programs, not for pages. */
function queryOf<Query>() {
  return <const Names extends readonly (keyof Query)[]>(
    ...names: Exclude<keyof Query, Names[number] | 'limit'> extends never ? Names : never
  ): Names => names;
}
