import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import { PUBLIC_PAGES } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, encodeBody, encodedFor, isEncodedFor } from '../encoding/encodings';
import { preferredLanguage } from '../language/reader-language';
import { DomainError } from '../problems/domain-error';
import type { ReadyLookup } from '../ready/answer-first';
import type { ReadyAnswer } from '../ready/ready-answer';
import { noPageHeaders, securityHeaders } from '../security/security-headers';
import { BuildMissing, readSiteFiles, type SiteFiles } from './build';
import { failurePage } from './failure-page';
import { AnswerCache } from './answer-cache';
import { NOT_PAGES, pageAddress } from './page-address';
import { PageCache, TooManyRenders, type RenderedPage } from './page-cache';
import type { CallApi } from './page-renderer';
import { contentSecurityPolicy } from './page-security';
import type { RenderLimits } from './rendering/render-limits';
import { RenderEnded } from './rendering/render-thread';
import { RenderThreads } from './rendering/render-threads';
import { isPrivate } from './robots';
import { REVALIDATE, readyPage, sendPage } from './send-page';
import { registerDocuments, type Admit, type SiteDocument } from './site-documents';
import { markedStale } from './stale-page';
import { textsIn, type StaticFile } from './static-files';

export interface SiteOptions {
  /** Public origin; the only host pages are rendered for. */
  readonly publicOrigin: string;
  /** `apps/web/dist` */
  readonly distDirectory: string;
  readonly callApi: CallApi;
  /** Data version: changes whenever a public page may have changed. Cached pages of another version are not served. */
  readonly dataVersion: () => string;
  /** Since when data may be stale because the database does not answer; null otherwise. */
  readonly staleSince: () => Date | null;
  /** Rate limit; none when left out. */
  readonly admit?: Admit;
  /** Documents served beside pages. */
  readonly documents: readonly SiteDocument[];
  /** Entry point of rendering threads, for tests. */
  readonly renderProgram?: string;
  /** Limits of renders, for tests. */
  readonly renderLimits?: RenderLimits;
}

/** What the rest of the process needs of the site. */
export interface RegisteredSite {
  /** Looks up cached pages in front of Fastify. */
  readonly ready: ReadyLookup;
  /** What is wrong with rendering, in an English sentence for the operator; null when nothing is. */
  readonly trouble: () => string | null;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A page's canonical path, and its language when it has one. */
interface Address {
  readonly path: string;
  readonly language: Language | null;
}

const CACHE_LIMITS = { bytes: 64 * 1024 * 1024, milliseconds: 60_000, renders: 32 };
/** Much shorter than the maximum age of the pages rendered from them. */
const ANSWER_LIMITS = { characters: 4 * 1024 * 1024, milliseconds: 15_000 };
/** One page of each kind, for warming up: together they load everything public pages need. */
const ONE_OF_EACH_KIND = Object.values(PUBLIC_PAGES)
  .map(({ example }) => example)
  .filter((example) => example !== null);
/** Brotli quality of pages: medium; each encoding is made once per data version, on request. */
const PAGE_QUALITY = 5;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Registers the site: static files, server-rendered pages, and `/` as a redirect to the reader's language. */
export async function registerSite(fastify: FastifyInstance, options: SiteOptions): Promise<RegisteredSite> {
  const logger = new Logger('Site');
  const build = siteFilesIn(options.distDirectory);
  if (!build) {
    logger.warn('The web is not built: only the API is served. `npx nx run web:build` builds it.');
    fastify.get('/*', (request, reply) => (NOT_PAGES.test(request.url) ? reply.callNotFound() : sayNotBuilt(reply)));
    return { ready: () => null, trouble: () => null };
  }
  const { publicOrigin, distDirectory, documents } = options;
  const answers = new AnswerCache(ANSWER_LIMITS, options.dataVersion, options.callApi);
  const threads = await RenderThreads.start({
    distDirectory,
    publicOrigin,
    callApi: answers.call,
    program: options.renderProgram,
    limits: options.renderLimits,
  });
  fastify.addHook('onClose', () => threads.close());
  const site = new Site({ build, threads, options, logger });
  const texts = textsIn(build.files);
  const sources = { publicOrigin, languages: build.languages, texts };
  registerDocuments(fastify, documents, { ...options, sources, logger });
  fastify.get('/*', (request, reply) => site.answer(request, reply));
  // Not `onReady`: in-process API calls wait for readiness themselves.
  fastify.addHook('onListen', () => site.warmUp());
  return { ready: (request) => site.ready(request), trouble: () => threads.trouble };
}

function siteFilesIn(distDirectory: string): SiteFiles | null {
  try {
    return readSiteFiles(distDirectory);
  } catch (error) {
    if (error instanceof BuildMissing) return null;
    throw error;
  }
}

interface SiteParts {
  readonly build: SiteFiles;
  readonly threads: RenderThreads;
  readonly options: SiteOptions;
  readonly logger: Logger;
}

class Site {
  private readonly build: SiteFiles;
  private readonly threads: RenderThreads;
  private readonly options: SiteOptions;
  private readonly logger: Logger;
  private readonly pages: PageCache;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly namesOfHeaders: readonly string[];
  private readonly readyPages = new WeakMap<RenderedPage, ReadyAnswer>();

  constructor({ build, threads, options, logger }: SiteParts) {
    this.build = build;
    this.threads = threads;
    this.options = options;
    this.logger = logger;
    this.pages = new PageCache(CACHE_LIMITS, options.dataVersion);
    this.headers = securityHeaders(options.publicOrigin);
    this.namesOfHeaders = Object.keys(noPageHeaders(options.publicOrigin));
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (NOT_PAGES.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    const file = this.build.files.get(request.url.split('?')[0] ?? '');
    if (file) return this.sendFile(file, request, reply);
    const address = pageAddress(request.url, this.build.languages);
    if (address.kind === 'nothing') {
      reply.callNotFound();
      return reply;
    }
    void reply.headers(this.headers);
    if (address.kind === 'page') {
      const page = (await this.refusal(address, { request, reply })) ?? (await this.page(address));
      return sendPage(await this.encoded(address.path, page, request.headers['accept-encoding']), request, reply);
    }
    if (address.kind === 'elsewhere') return reply.redirect(address.to, 308);
    const language = preferredLanguage(request.headers['accept-language'], this.build.languages);
    return reply.header('vary', 'accept-language').header('cache-control', REVALIDATE).redirect(`/${language}/`, 302);
  }

  /** The precomputed response of a cached page under exactly this address; null while pages have to be marked as stale. */
  ready({ url = '', headers }: IncomingMessage): ReadyAnswer | null {
    const page = this.options.staleSince() === null ? this.pages.fresh(url) : null;
    if (page === null || !isEncodedFor(headers['accept-encoding'], page.body)) return null;
    const known = this.readyPages.get(page);
    if (known) return known;
    const ready = readyPage(page, this.headers);
    this.readyPages.set(page, ready);
    return ready;
  }

  /** Renders one page of each kind at the start: first renders load and compile what all later ones use. */
  async warmUp(): Promise<void> {
    for (const language of this.build.languages) await this.page({ path: `/${language}/`, language });
    const [language] = this.build.languages;
    if (language === undefined) return;
    for (const kind of ONE_OF_EACH_KIND) await this.page({ path: `/${language}${kind}`, language });
  }

  /** The page, or a failure page. */
  private async page(address: Address): Promise<RenderedPage> {
    const { path, language } = address;
    try {
      return await this.shown(address);
    } catch (error) {
      // A stale page is better than none. Ended renders are in the log already.
      if (error instanceof TooManyRenders || error instanceof RenderEnded)
        return this.pages.last(path)?.page ?? this.failure(503, language ?? 'en');
      this.logger.error({ path: path.split('?')[0], err: error }, 'a page could not be rendered');
      return this.failure(500, language ?? 'en');
    }
  }

  /** The page; while the database does not answer, the cached one or one rendered without it, marked as stale. */
  private async shown(address: Address): Promise<RenderedPage> {
    const { path, language } = address;
    const staleSince = this.options.staleSince();
    const last = staleSince ? this.pages.last(path) : null;
    const page = last?.page ?? (await this.pages.get(path, () => this.threads.render(path, language)));
    // No change notice has arrived since: the page shows the state of then, whenever it was rendered. One whose calls
    // partly failed shows the rest from memory.
    if (staleSince && [200, 503].includes(page.status)) return this.marked(page, address, staleSince);
    // The database is away and the heartbeat has not noticed yet.
    const cached = page.status === 503 ? this.pages.last(path) : null;
    return cached ? this.marked(cached.page, address, cached.renderedAt) : page;
  }

  /** The page in the best encoding the reader accepts; an encoding made once is cached. */
  private async encoded(path: string, page: RenderedPage, acceptEncoding: string | undefined): Promise<RenderedPage> {
    const body = await encodedFor(acceptEncoding, page.body, PAGE_QUALITY);
    if (body === page.body) return page;
    const encoded = { ...page, body };
    this.pages.exchange(path, page, encoded);
    return encoded;
  }

  private marked(page: RenderedPage, { path, language }: Address, since: Date): Promise<RenderedPage> | RenderedPage {
    // Client-rendered pages contain no data yet.
    if (language === null || isPrivate(path)) return page;
    const { stale: text } = textsIn(this.build.files)('shell', language) as { stale: string };
    return markedStale(page, { since, now: new Date(), language, text });
  }

  /** The page that says the reader made too many requests; null when allowed, or when the requested page is cached. */
  private async refusal({ path, language }: Address, { request, reply }: Exchange): Promise<RenderedPage | null> {
    if (this.pages.fresh(path)) return null;
    try {
      await this.options.admit?.(request, reply);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      void reply.header('retry-after', error.retryAfterSeconds);
      return this.failure(429, language ?? 'en');
    }
  }

  private async failure(status: 429 | 500 | 503, language: Language): Promise<RenderedPage> {
    const html = failurePage(this.build.files, language, status === 429 ? 'tooMany' : 'failure');
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(html),
    };
    return { status, headers, body: await encodeBody(Buffer.from(html, 'utf8'), 1), isCacheable: false };
  }

  private async sendFile(file: StaticFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isCurrentText = request.url.startsWith('/i18n/') && request.url.endsWith(`?v=${this.build.textsVersion}`);
    // The other security headers mean nothing for files.
    for (const name of this.namesOfHeaders) void reply.removeHeader(name);
    void reply
      .type(file.contentType)
      .header('x-content-type-options', 'nosniff')
      .header('vary', 'accept-encoding')
      .header('etag', file.etag)
      .header('cache-control', file.isHashed || isCurrentText ? FOR_EVER : REVALIDATE);
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    const body = await file.encoded();
    const encoding = chooseEncoding(request.headers['accept-encoding'], body);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.send(body[encoding]);
  }
}

function sayNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The web is not built. `npx nx run web:build` builds it; `npm start` does so by itself.\n');
}
