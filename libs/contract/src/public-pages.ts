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

/** How search engines come to a page: the sitemap lists it, other pages lead to it, or it is not theirs to show. */
export type PageListing = 'listed' | 'linked' | 'hidden';

/** One kind of public page, as everything outside of it has to know it. */
export interface PublicPage {
  /** Below the language; `{…}` stands for a part that names what is shown. */
  readonly path: string;
  /** Query names that change what it shows. Any other is not part of its address. */
  readonly query: readonly string[];
  readonly listing: PageListing;
  /** Query names that the picture of its figures follows, which goes with a link to it; null = it has no picture of its own. */
  readonly picturedBy: readonly string[] | null;
  /** Whether the newest reports of what it shows can be followed. */
  readonly isFollowed: boolean;
  /** One such page that every installation has; null where there may be none. */
  readonly example: string | null;
}

const MOMENT = queryOf<MomentQuery>()('asOf', 'snapshot');
const SCOPE = ['goal', 'theme', 'country', 'organizationType', 'organization'] as const;
const FIGURES = queryOf<FiguresQuery>()(...SCOPE, 'status', 'verifiedRating', 'round', ...MOMENT);
const FIGURES_LIST = queryOf<FiguresQuery & PageQuery>()(...FIGURES, 'cursor');
const CHART = queryOf<ChartQuery>()(...SCOPE, ...MOMENT);
/** Filters, moment, and which report: what finds single commitments and reports. */
const ROWS = [...FIGURES, 'activity', 'cursor'] as const;

const UNPICTURED = { picturedBy: null, isFollowed: false } as const;
const PICTURED = { picturedBy: MOMENT, isFollowed: false } as const;
const FOLLOWED = { picturedBy: MOMENT, isFollowed: true } as const;

/**
 * Every kind of public page. Addresses, sitemap, pictures of shared links, feeds, what is rendered at the start and what the
 * stories visit are made from this table or checked against it.
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
/** Kinds of pages, for lists that must have every one of its kind. */
export type PicturedPage = PageWhere<{ readonly picturedBy: readonly string[] }>;
export type FollowedPage = PageWhere<{ readonly isFollowed: true }>;
/** Those in the sitemap that name what they show in their path: each that there is has to be found. */
export type ListedByName = PageWhere<{ readonly listing: 'listed'; readonly path: `${string}{${string}` }>;

/** Rooms behind the sign-in, by the first part of their path: nobody's to find. */
export const PRIVATE_ROOMS = ['workspace', 'desk', 'sign-in', 'sign-out', 'account'] as const;

/** How each part of a path may look; what does not is no page. */
export const PATH_PARTS = {
  number: '[1-9]\\d{0,4}',
  iso2: '[A-Z]{2}',
  code: '[a-z0-9-]{1,200}',
  slug: '[a-z0-9-]{1,200}',
  id: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
} as const;
export type PathPart = keyof typeof PATH_PARTS;

const PATTERNS = Object.entries(PUBLIC_PAGES).map(([name, { path }]) => ({
  name: name as PublicPageName,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, part: string) => PATH_PARTS[part as PathPart])}$`),
}));

/** How addresses from before wrote a query name; they are out there and still work. */
export const OLDER_QUERY_NAMES: Readonly<Partial<Record<string, string>>> = { organizationType: 'type' };

/** The query names of a page, in an order of their own: one page, one address. */
export function queryNamesOf(name: PublicPageName | null): readonly string[] {
  if (name === null) return [];
  return PUBLIC_PAGES[name].query.flatMap((one) => [one, OLDER_QUERY_NAMES[one] ?? []].flat()).sort();
}

/** Which kind of public page a path below the language is (`/goals/3`); null when it is none. */
export function publicPageAt(path: string): PublicPageName | null {
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.name ?? null;
}

/** Whether what is at an address below the language can be followed; what a filter leaves of a page cannot. */
export function isFollowedAt(address: string): boolean {
  const name = publicPageAt(address);
  return name !== null && PUBLIC_PAGES[name].isFollowed;
}

/** The names of a query, each of them: one that is left out does not compile. `limit` is for programs, not for pages. */
function queryOf<Query>() {
  return <const Names extends readonly (keyof Query)[]>(
    ...names: Exclude<keyof Query, Names[number] | 'limit'> extends never ? Names : never
  ): Names => names;
}
