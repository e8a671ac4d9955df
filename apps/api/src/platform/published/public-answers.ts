import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { of, type Observable } from 'rxjs';
import { languageOf } from '../language/reader-language';
import { DataVersion } from './data-version';
import { PublishedChanges } from './published-changes';
import { staleHeaders } from './stale-headers';

/** Anyone may keep the answer, and must ask whether it still holds before showing it again. */
export const PUBLIC_CACHE = 'public, max-age=0, must-revalidate';

/** For public reads: an ETag by data version, address and language, so that an unchanged answer is a 304 and costs nothing. */
@Injectable()
export class PublicAnswers implements NestInterceptor {
  constructor(
    private readonly dataVersion: DataVersion,
    private readonly changes: PublishedChanges,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request);
    const identity = `${this.dataVersion.label} ${language} ${request.url}`;
    const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
    void reply.headers({ etag, 'cache-control': PUBLIC_CACHE, vary: 'Accept-Language', 'content-language': language });
    if (this.changes.silentSince) void reply.headers(staleHeaders(this.changes.silentSince));
    if (!isKnown(request.headers['if-none-match'], etag)) return next.handle();
    void reply.code(304);
    return of(undefined);
  }
}

/**
 * Whether an If-None-Match header names the ETag; weakly compared, as RFC 9110 wants it for reads. `*` ("if there is
 * anything") names none: nobody has looked yet whether there is.
 */
export function isKnown(header: string | undefined, etag: string): boolean {
  const plain = etag.replace(/^W\//, '');
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === plain);
}
