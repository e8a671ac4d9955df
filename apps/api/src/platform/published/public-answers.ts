import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { languageOf } from '../language/reader-language';
import { PublishedChanges } from './published-changes';
import { staleHeaders } from './stale-headers';

/** Anyone may cache the answer, and must revalidate it before every use. */
export const PUBLIC_CACHE = 'public, max-age=0, must-revalidate';

/**
 * Adds ETags to public reads and answers 304 for unchanged ones. Derived from the body, not from the data version, which
 * would disclose when something hidden changed.
 */
@Injectable()
export class PublicAnswers implements NestInterceptor {
  constructor(private readonly changes: PublishedChanges) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    void reply.headers({
      'cache-control': PUBLIC_CACHE,
      vary: 'Accept-Language',
      'content-language': languageOf(request),
    });
    if (this.changes.staleSince) void reply.headers(staleHeaders(this.changes.staleSince));
    return next.handle().pipe(map((answer: unknown) => unlessKnown(answer, request, reply)));
  }
}

function unlessKnown(answer: unknown, request: FastifyRequest, reply: FastifyReply): string | undefined {
  const body = JSON.stringify(answer);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.headers({ etag, 'content-type': 'application/json; charset=utf-8' });
  if (!isKnown(request.headers['if-none-match'], etag)) return body;
  void reply.code(304);
  return undefined;
}

const WEAK = /^W\//;
/** Suffixes that compressing proxies add to a tag. */
const ENCODING = /(?:--?|;)(?:gzip|br|deflate|zstd)"$/;

/**
 * Whether an If-None-Match header matches the ETag; by weak comparison, as RFC 9110 wants for reads. `*` matches nothing
 * here: nobody has checked yet whether there is a body.
 */
export function isKnown(header: string | undefined, etag: string): boolean {
  const plain = etag.replace(WEAK, '');
  return (header ?? '').split(',').some((known) => {
    const named = known.trim().replace(WEAK, '');
    return named === plain || named.replace(ENCODING, '"') === plain;
  });
}
