/** Bounds that the API enforces and the forms show; one place for both. */
export const LIMITS = {
  /** Characters of each free text of a report. */
  reportText: 8000,
  /** Characters of a reviewer's or withdrawer's comment. */
  comment: 4000,
  /** Links or notes of evidence on one report. */
  evidenceItems: 20,
  /** Versions of one report that are kept beside it. */
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
  /** Rows of one page of a list: what is given unasked, and the most that is given. */
  pageDefault: 25,
  pageMax: 100,
  cursor: 500,
  /** Bytes of a request body. */
  body: 262_144,
  idempotencyKeyMin: 8,
  idempotencyKeyMax: 200,
} as const;
