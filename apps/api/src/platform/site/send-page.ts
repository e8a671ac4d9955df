import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from '../encoding/encodings';
import { isKnown } from '../published/public-answers';
import { readyAnswer, type ReadyAnswer } from '../ready/ready-answer';
import type { RenderedPage } from './page-cache';

/** Browsers may cache it, and must revalidate it before every use. */
export const REVALIDATE = 'no-cache';

/** Retry-After for temporary failures. */
export const RETRY_AFTER_SECONDS = '3';

/** Sends a page in the best encoding the reader accepts, or 304 when the reader has it already. */
export function sendPage(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.code(page.status).headers(page.headers).header('vary', 'accept-encoding');
  if (page.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (page.status >= 300) return sendBody(page, request, reply.header('cache-control', 'no-store'));
  const etag = page.headers['etag'];
  // Without an ETag the page sets its own cache headers.
  if (etag === undefined) return sendBody(page, request, reply);
  void reply.header('cache-control', REVALIDATE);
  return isKnown(request.headers['if-none-match'], etag) ? reply.code(304).send() : sendBody(page, request, reply);
}

function sendBody(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], page.body);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(page.body[encoding]);
}

/** Precomputes the response of a page, to be sent in front of the application. */
export function readyPage(page: RenderedPage, everyHead: Readonly<Record<string, string>>): ReadyAnswer {
  const headers = { ...everyHead, vary: 'accept-encoding', 'cache-control': REVALIDATE, ...page.headers };
  return readyAnswer(headers, page.body);
}
