/** Paths of the API for whoever is signed in, below `API_PREFIX`. Apart from the public ones: chunks hold whole files. */
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
