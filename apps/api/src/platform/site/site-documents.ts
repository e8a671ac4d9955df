import { createHash } from 'node:crypto';
import type { Logger } from '@nestjs/common';
import { API_PREFIX } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodeBody } from '../encoding/encodings';
import { OPEN_TO_ALL } from '../headers/open-to-all';
import { DomainError } from '../problems/domain-error';
import { sendProblem } from '../problems/problem.filter';
import { staleHeaders } from '../published/stale-headers';
import { noPageHeaders } from '../security/security-headers';
import { PageCache, TooManyRenders, type RenderedPage } from './page-cache';
import type { CallApi } from './page-renderer';
import { RETRY_AFTER_SECONDS, sendPage } from './send-page';

/** What documents are generated from: public API answers and the web's texts. */
export interface DocumentSources {
  readonly publicOrigin: string;
  readonly languages: readonly Language[];
  /** The web's texts of a scope as they were built. */
  readonly texts: (scope: string, language: Language) => unknown;
  /** Reads a public API path without its prefix; null for 404. */
  readonly read: <T>(path: string) => Promise<T | null>;
}

/** A document served beside pages, for programs to read. */
export interface SiteDocument {
  /** Fastify route. With `:language` first, it is served in every offered language. */
  readonly route: string;
  readonly contentType: string;
  /** Whether it is static: then it is not rate-limited. */
  readonly isFree?: boolean;
  /** Query parameters it depends on; others are not part of its address. */
  readonly query?: readonly string[];
  /** `query` contains the given parameters among these. Null for 404. */
  readonly make: (
    sources: DocumentSources,
    parts: Readonly<Record<string, string>>,
    query: URLSearchParams,
  ) => Promise<string | MadeDocument | null>;
}

/** A binary document, or one with headers of its own. */
export interface MadeDocument {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts a request against the reader's limit. Throws a DomainError beyond it. */
export type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

interface Serving {
  readonly sources: Omit<DocumentSources, 'read'>;
  readonly callApi: CallApi;
  readonly dataVersion: () => string;
  readonly staleSince: () => Date | null;
  readonly admit?: Admit;
  readonly logger: Logger;
}

const CACHE_LIMITS = { bytes: 32 * 1024 * 1024, milliseconds: 60_000, renders: 16 };
/** PNGs are large and slow to make: a cache of their own, so that nothing else is evicted or delayed by them. */
const PICTURE_LIMITS = { bytes: 48 * 1024 * 1024, milliseconds: 600_000, renders: 32 };
const PIXELS = 'image/png';
const QUALITY = 5;
/** Maximum length of an address that is read. */
const LONGEST = 1_000;

/** Serves documents: generated once per data version, with an ETag; an unknown one is the API's 404. */
export function registerDocuments(
  fastify: FastifyInstance,
  documents: readonly SiteDocument[],
  { sources, callApi, dataVersion, staleSince, admit, logger }: Serving,
): void {
  const texts = new PageCache(CACHE_LIMITS, dataVersion);
  const pictures = new PageCache(PICTURE_LIMITS, dataVersion);
  const complete = { ...sources, read: readerOf(callApi) };
  const headers = { ...noPageHeaders(sources.publicOrigin), ...OPEN_TO_ALL };
  const free = new PageCache(CACHE_LIMITS, () => 'the same for ever');
  const serve = (route: string, document: SiteDocument, fixed: Readonly<Record<string, string>>): void => {
    const cache = document.isFree ? free : document.contentType === PIXELS ? pictures : texts;
    fastify.get(route, async (request: FastifyRequest, reply: FastifyReply) => {
      const parts = { ...(request.params as Record<string, string>), ...fixed };
      const query = canonicalQuery(request.url, document.query ?? []);
      const key = `${route} ${JSON.stringify(parts)} ${query.toString()}`;
      try {
        if (!document.isFree && !cache.fresh(key)) await admit?.(request, reply);
        const since = staleSince();
        if (since !== null) void reply.headers(staleHeaders(since));
        const page =
          (since && cache.last(key)?.page) ??
          (await cache.get(key, async () => rendered(document, await document.make(complete, parts, query))));
        if (page.status !== 404) return sendPage(page, request, reply.headers(headers));
        reply.callNotFound();
        return reply;
      } catch (error) {
        if (error instanceof DomainError) {
          sendProblem(error, { request, reply, logger });
          return reply;
        }
        const last = cache.last(key);
        if (last) {
          const age = staleHeaders(last.renderedAt);
          return sendPage(last.page, request, reply.headers({ ...headers, ...age }));
        }
        if (!(error instanceof TooManyRenders)) logger.error({ route, err: error }, 'a document could not be made');
        return reply
          .code(503)
          .headers({ ...headers, 'cache-control': 'no-store', 'retry-after': RETRY_AFTER_SECONDS })
          .send();
      }
    });
  };
  for (const document of documents) {
    if (!document.route.startsWith('/:language/')) serve(document.route, document, {});
    else
      for (const language of sources.languages)
        serve(document.route.replace(':language', language), document, { language });
  }
}

async function rendered({ contentType }: SiteDocument, made: string | MadeDocument | null): Promise<RenderedPage> {
  const { body, headers } = made === null || typeof made === 'string' ? { body: made ?? '', headers: {} } : made;
  const identity = Buffer.from(body);
  if (made === null) return { status: 404, headers: {}, body: { identity, br: null, gzip: null }, isCacheable: false };
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return {
    status: 200,
    headers: { 'content-type': contentType, etag, ...headers },
    // PNG is already compressed.
    body: typeof body === 'string' ? await encodeBody(identity, QUALITY) : { identity, br: null, gzip: null },
    isCacheable: true,
  };
}

/** The query parameters a document depends on, in a fixed order, so that equivalent addresses share one cache entry. */
function canonicalQuery(url: string, names: readonly string[]): URLSearchParams {
  const given = new URL(`http://site${url.slice(0, LONGEST)}`).searchParams;
  return new URLSearchParams(
    names.flatMap((name) =>
      given
        .getAll(name)
        .filter(Boolean)
        .map((value): [string, string] => [name, value]),
    ),
  );
}

function readerOf(callApi: CallApi): DocumentSources['read'] {
  return async <T>(path: string) => {
    const { status, body } = await callApi('GET', API_PREFIX + path, { accept: 'application/json' });
    if (status === 200) return JSON.parse(body) as T;
    // An invalid address (a goal that is no number) is a 404 as well.
    if ([400, 404, 422].includes(status)) return null;
    throw new Error(`The API answered ${String(status)}.`);
  };
}
