import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeclaredAccess } from '../access/declared-access';

/**
 * CORS headers that let pages of other sites read public answers (https://fetch.spec.whatwg.org/#http-cors-protocol). Never
 * with the reader's session: with `*` browsers send no credentials, and public answers read none.
 */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, ETag, RateLimit, RateLimit-Policy, Retry-After, Warning',
};

/** Answer to a preflight: allowed methods and headers, and for how many seconds it may be cached. */
const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match',
  'access-control-max-age': '86400',
};

const READING = ['GET', 'HEAD'];

/** Adds CORS headers to public reads and their refusals, and answers preflights. */
export function openPublicReads(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let paths: readonly RegExp[] | null = null;
  const isPublic = (url: string): boolean => {
    paths ??= publicPaths(app.get(DeclaredAccess));
    const path = url.split('?')[0] ?? '';
    return paths.some((known) => known.test(path));
  };
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (READING.includes(request.method) && isPublic(request.url)) void reply.headers(OPEN_TO_ALL);
    await Promise.resolve();
  });
  server.options(`${API_PREFIX}/*`, (request: FastifyRequest, reply: FastifyReply) => {
    // Nobody else uses this method here.
    const isPreflight = request.headers['access-control-request-method'] !== undefined;
    if (isPreflight && isPublic(request.url))
      void reply
        .code(204)
        .headers({ ...OPEN_TO_ALL, ...PREFLIGHT_HEADERS })
        .send();
    else reply.callNotFound();
  });
}

function publicPaths(access: DeclaredAccess): readonly RegExp[] {
  return access
    .routes()
    .filter((route) => route.method === 'GET' && route.access === 'public')
    .map(({ path }) => new RegExp(`^${API_PREFIX}${path.replace(/:\w+/g, '[^/]+')}$`));
}
