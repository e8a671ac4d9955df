import type { FieldProblem, ProblemCode } from '@opev/contract';

interface DomainErrorOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which asking again makes sense; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** A refusal the caller can understand. Services throw it with a code; the problem filter makes an answer of it. */
export class DomainError extends Error {
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: DomainErrorOptions = {},
  ) {
    super(options.detail ?? code);
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
