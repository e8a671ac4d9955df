import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEM_CODES, type FieldProblem, type ProblemCode, type ProblemView } from '@opev/contract';

/** A failure as the web shows it. `offline` and `unexpected` also stand for answers that are no problem document. */
export interface Problem {
  readonly code: ProblemCode | 'offline';
  /** The request's id, to quote when asking for help; null when no answer came. */
  readonly requestId: string | null;
  /** When asking again makes sense (`Retry-After`); null when the server did not say. */
  readonly retryAfterSeconds: number | null;
  readonly fields: readonly FieldProblem[];
}

/** Reads any failure of a request. Never throws. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return nothingSaid('unexpected');
  if (error.status === 0) return nothingSaid('offline');
  const body = error.error as Partial<ProblemView> | null;
  return {
    code: codeOf(body?.type),
    requestId: typeof body?.instance === 'string' ? body.instance : null,
    retryAfterSeconds: secondsOf(error.headers.get('retry-after')),
    fields: Array.isArray(body?.errors) ? body.errors : [],
  };
}

function nothingSaid(code: Problem['code']): Problem {
  return { code, requestId: null, retryAfterSeconds: null, fields: [] };
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/** Text key of a problem, in the scope `problems`. */
export function problemKey(problem: Problem): string {
  return `problems.${problem.code}`;
}

/** Field problems by pointer (`/people/women`): the first of each, as text keys `problems.field.<code>`. */
export function fieldProblemKeys(problem: Problem): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const field of problem.fields) {
    if (!keys.has(field.pointer)) keys.set(field.pointer, `problems.field.${field.code}`);
  }
  return keys;
}

function codeOf(type: string | undefined): ProblemCode {
  const code = type?.replace('urn:problem:', '');
  return PROBLEM_CODES.find((known) => known === code) ?? 'unexpected';
}
