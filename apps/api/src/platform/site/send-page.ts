import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../published/public-answers';
import { chooseEncoding } from './encodings';
import type { RenderedPage } from './page-cache';

/** Readers may keep it, and must ask whether it still holds before showing it again. */
export const ASK_AGAIN = 'no-cache';

/** Sends a finished answer, compressed as the reader can take it; nothing but 304 to who has it already. */
export function sendPage(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.code(page.status).headers(page.headers).header('vary', 'accept-encoding');
  if (page.status >= 300) return sendBody(page, request, reply.header('cache-control', 'no-store'));
  void reply.header('cache-control', ASK_AGAIN);
  return isKnown(request.headers['if-none-match'], page.headers['etag'] ?? '')
    ? reply.code(304).send()
    : sendBody(page, request, reply);
}

function sendBody(page: RenderedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], page.body);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(page.body[encoding]);
}
