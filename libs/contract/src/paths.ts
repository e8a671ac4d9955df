/** Paths of the API. Public names are fixed; fields may be added. `{…}` stands for a parameter. */
export const API_PREFIX = '/api/v1';

/** Licence of all published data: Creative Commons Attribution 4.0 International. */
export const DATA_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export const PUBLIC_PATHS = {
  instance: '/instance',
  plan: '/plan',
  filters: '/filters',
  summary: '/summary',
  goals: '/goals',
  goal: '/goals/{number}',
  activities: '/activities',
  activity: '/activities/{number}',
  themes: '/themes',
  theme: '/themes/{code}',
  countries: '/countries',
  country: '/countries/{iso2}',
  organizations: '/organizations',
  organization: '/organizations/{slug}',
  commitments: '/commitments',
  reports: '/reports',
  report: '/reports/{id}',
  goodPractices: '/good-practices',
  goodPractice: '/good-practices/{slug}',
  charts: '/charts',
  chart: '/charts/{code}',
  changes: '/changes',
  search: '/search',
  openapi: '/openapi.json',
} as const;

/** Fills the `{…}` parts of a path, each encoded. */
export function fillPath(path: string, parts: Readonly<Record<string, string | number>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
}
