import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemView } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';
import { PROBLEMS } from './problem-table';
import { toDomainError } from './to-domain-error';

/** The one place where errors become answers: RFC 9457, nothing internal, unexpected ones logged once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, { request: http.getRequest(), reply: http.getResponse(), logger: this.logger });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly logger: Pick<Logger, 'error'>;
}

/** Answers with the problem an error stands for. Also for what Fastify refuses before Nest sees it. */
export function sendProblem(error: unknown, { request, reply, logger }: Exchange): void {
  const known = toDomainError(error);
  if (!known) logger.error({ requestId: request.id, err: withoutValues(error) }, 'unexpected');
  const body = problemView(known ?? new DomainError('unexpected'), request.id);
  if (known?.retryAfterSeconds !== undefined) void reply.header('retry-after', known.retryAfterSeconds);
  // An ETag set by the handler names the answer that was not sent.
  void reply
    .removeHeader('etag')
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

/** The body of a refusal. */
export function problemView(error: DomainError, requestId: string): ProblemView {
  const { status, title, detail } = PROBLEMS[error.code];
  return {
    type: `urn:problem:${error.code}`,
    title,
    status,
    detail: error.detail ?? detail,
    instance: requestId,
    ...(error.errors ? { errors: error.errors } : {}),
  };
}

/** A failed query carries its parameters, and they may be a draft or an address: only its text and stack are logged. */
function withoutValues(error: unknown): { message: string; stack: string | undefined } {
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: typeof error, stack: undefined };
}
