import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Adds the version of the answer as `ETag`, for `If-Match` of the next change. Answers without a version get none. */
@Injectable()
export class EntityTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        const version = versionOf(answer);
        if (version !== null) void reply.header('etag', `"${version}"`);
      }),
    );
  }
}

function versionOf(answer: unknown): number | null {
  const isVersioned = typeof answer === 'object' && answer !== null && 'version' in answer;
  return isVersioned && typeof answer.version === 'number' ? answer.version : null;
}
