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

export const SESSION_PATHS = { session: '/session', password: '/session/password' } as const;

export const SAVED_VIEW_PATHS = { views: '/saved-views', view: '/saved-views/{id}' } as const;

export const WORKSPACE_PATHS = {
  rounds: '/workspace/rounds',
  commitments: '/workspace/commitments',
  commitmentsCsv: '/workspace/commitments.csv',
  reports: '/workspace/reports',
  reportsCsv: '/workspace/reports.csv',
  report: '/workspace/reports/{id}',
  submission: '/workspace/reports/{id}/submission',
  withdrawal: '/workspace/reports/{id}/withdrawal',
  recall: '/workspace/reports/{id}/recall',
  askBack: '/workspace/reports/{id}/ask-back',
  discard: '/workspace/reports/{id}/discard',
  restore: '/workspace/reports/{id}/restore',
  history: '/workspace/reports/{id}/history',
  keptVersions: '/workspace/reports/{id}/kept-versions',
  keptVersion: '/workspace/reports/{id}/kept-versions/{version}',
  publishedReport: '/workspace/published-reports/{id}',
} as const;

export const DESK_PATHS = {
  rounds: '/desk/rounds',
  reports: '/desk/reports',
  reportsCsv: '/desk/reports.csv',
  report: '/desk/reports/{id}',
  reviewDraft: '/desk/reports/{id}/draft',
  returning: '/desk/reports/{id}/return',
  approval: '/desk/reports/{id}/approval',
  publication: '/desk/reports/{id}/publication',
  withdrawal: '/desk/reports/{id}/withdrawal',
  knownOrganizations: '/desk/known-organizations',
  knownOrganizationsCsv: '/desk/known-organizations.csv',
} as const;

/** Fills the `{…}` parts of a path, each encoded. */
export function fillPath(path: string, parts: Readonly<Record<string, string | number>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
}
