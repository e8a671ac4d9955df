/** First path segments that may be logged. */
const PAGE_NAMES = [
  'account',
  'activities',
  'changes',
  'charts',
  'commitments',
  'countries',
  'data',
  'desk',
  'embed',
  'goals',
  'good-practices',
  'method',
  'organizations',
  'reports',
  'search',
  'sign-in',
  'sign-out',
  'themes',
  'workspace',
];

/**
 * The pattern of a path for the log: `/:lang/organizations/:which`. Contains nothing a reader typed, nor which organisation
 * or report it was.
 */
export function pagePattern(path: string): string {
  const [, language = '', page = '', ...below] = path.split('?')[0]?.split('/') ?? [];
  if (!/^[a-z]{2}$/.test(language)) return '/:unknown';
  const known = page === '' || PAGE_NAMES.includes(page) ? page : ':unknown';
  return ['', ':lang', known, ...below.map(() => ':which')].join('/');
}
