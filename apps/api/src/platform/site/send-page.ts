import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from '../encoding/encodings';
import { isKnown } from '../published/public-answers';
import { readyAnswer, type ReadyAnswer } from '../ready/ready-answer';
import type { RenderedPage } from './page-cache';

/** Readers may keep it, and must ask whether it still holds before showing it again. */
export const REVALIDATE = 'no-cache';

/** When to come back after a failure that passes. */
export const RETRY_AFTER_SECONDS = '3';

/** Sends a finished answer, compressed as the reader can take it; nothing but 304 to who has it already. */
export function sendPage(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.code(page.status).headers(page.headers).header('vary', 'accept-encoding');
  if (page.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (page.status >= 300) return sendBody(page, request, reply.header('cache-control', 'no-store'));
  const etag = page.headers['etag'];
  // Without an ETag it says itself what becomes of it.
  if (etag === undefined) return sendBody(page, request, reply);
  void reply.header('cache-control', REVALIDATE);
  return isKnown(request.headers['if-none-match'], etag) ? reply.code(304).send() : sendBody(page, request, reply);
}

function sendBody(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], page.body);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(page.body[encoding]);
}

/** A page with its heads written beforehand, for whoever sends it past the application. */
export function readyPage(page: RenderedPage, everyHead: Readonly<Record<string, string>>): ReadyAnswer {
  const headers = { ...everyHead, vary: 'accept-encoding', 'cache-control': REVALIDATE, ...page.headers };
  return readyAnswer(headers, page.body);
}
