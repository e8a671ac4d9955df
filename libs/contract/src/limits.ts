/** Limits that the API enforces and forms show. */
export const LIMITS = {
  /** Characters of each free text of a report. */
  reportText: 8000,
  /** Characters of a reviewer's or withdrawer's comment. */
  comment: 4000,
  /** Links or notes of evidence on one report. */
  evidenceItems: 20,
  /** Kept versions of one report. */
  keptVersions: 20,
  evidenceLabel: 300,
  evidenceUrl: 2000,
  /** The largest count a report may state, per output or group of people. */
  count: 10_000_000,
  email: 254,
  passwordMin: 12,
  passwordMax: 200,
  search: 100,
  /** Views of lists one person may save, and what each may be called and hold. */
  savedViews: 50,
  savedViewName: 80,
  savedViewQuery: 1000,
  /** Results of each kind that a search counts and lists; there may be more. */
  searchResults: 200,
  /** Rows of one page: default and maximum. */
  pageDefault: 25,
  pageMax: 100,
  cursor: 500,
  /** Bytes of a request body. */
  body: 262_144,
  idempotencyKeyMin: 8,
  idempotencyKeyMax: 200,
} as const;
