import type { FieldProblem, ProblemCode } from '@opev/contract';

interface DomainErrorOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which a retry makes sense; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** A refusal with a problem code. Services throw it; the problem filter turns it into an answer. */
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
