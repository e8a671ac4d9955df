import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';

/** The public API's addresses in the order a reader meets them, for the page that explains them. */
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

/** They say nothing until they are asked something. */
const NEEDS_QUERY: readonly string[] = ['changes', 'search'];

/** Those that answer as they stand can be opened; in the others the reader fills in `{…}` or what is asked. */
export const PUBLIC_ADDRESSES = EXPLAINED.map((name) => ({
  name,
  address: API_PREFIX + PUBLIC_PATHS[name],
  isOpenable: !PUBLIC_PATHS[name].includes('{') && !NEEDS_QUERY.includes(name),
}));
