/** All problem codes. The API maps each to a status and title; the web to a sentence in the reader's language. */
export const PROBLEM_CODES = [
  'malformed-request',
  'invalid-input',
  'not-found',
  'not-signed-in',
  'wrong-credentials',
  'wrong-password',
  'too-many-requests',
  'foreign-origin',
  'method-not-allowed',
  'body-too-large',
  'unsupported-media-type',
  'version-required',
  'version-stale',
  'idempotency-key-required',
  'idempotency-key-reused',
  'move-not-allowed',
  'opened-at-desk',
  'asked-back',
  'own-organization',
  'report-incomplete',
  'round-closed',
  'commitment-ended',
  'conflict',
  'unavailable',
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem of one field. */
export interface FieldProblem {
  /** JSON pointer into the body (`/people/women`), or `?name` for a query parameter. */
  readonly pointer: string;
  /** Kebab-case; the web has a sentence for each. */
  readonly code: string;
  /** English, for whoever reads the API by hand. */
  readonly detail: string;
}

/** RFC 9457, as `application/problem+json`. */
export interface ProblemView {
  readonly type: `urn:problem:${ProblemCode}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request's id, to be quoted when asking the observatory for help. */
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
}
