import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';

/** Addresses of the public API in the order of the data page. */
const EXPLAINED = [
  'summary',
  'goals',
  'goal',
  'activities',
  'activity',
  'countries',
  'country',
  'organizations',
  'organization',
  'commitments',
  'reports',
  'report',
  'goodPractices',
  'goodPractice',
  'themes',
  'theme',
  'charts',
  'chart',
  'changes',
  'search',
  'filters',
  'openapi',
] as const;

/** Addresses that need a query. */
const NEEDS_QUERY: readonly string[] = ['changes', 'search'];

/** Addresses without parameters are links; in the others the reader fills in `{…}` or the query. */
export const PUBLIC_ADDRESSES = EXPLAINED.map((name) => ({
  name,
  address: API_PREFIX + PUBLIC_PATHS[name],
  isOpenable: !PUBLIC_PATHS[name].includes('{') && !NEEDS_QUERY.includes(name),
}));
