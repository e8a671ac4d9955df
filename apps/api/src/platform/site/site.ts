import { Logger } from '@nestjs/common';
import type { Language } from '@opev/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language/reader-language';
import { BuildMissing, readBuild, type SiteBuild } from './build';
import { chooseEncoding, encodeBody } from './encodings';
import { failurePage } from './failure-page';
import { pageAddress } from './page-address';
import { PageCache, TooManyRenders, type RenderedPage } from './page-cache';
import { renderPage, type CallApi } from './page-renderer';
import { contentSecurityPolicy, securityHeaders } from './page-security';
import { ASK_AGAIN, sendPage } from './send-page';
import { registerDocuments, type SiteDocument } from './site-documents';
import { textsIn, type StaticFile } from './static-files';

export interface SiteOptions {
  /** Scheme, host and port readers see; the only host pages are rendered for. */
  readonly publicOrigin: string;
  /** `apps/web/dist` */
  readonly distDirectory: string;
  readonly callApi: CallApi;
  /** Changes whenever anything a public page shows may have changed; pages of an older version are not shown again. */
  readonly dataVersion: () => string;
  /** What is served beside pages. */
  readonly documents: readonly SiteDocument[];
}

/** Paths that are never pages: their own handlers know what is missing there. */
const NOT_PAGES = /^\/(api|healthz|readyz)(\/|\?|$)/;
const CACHE_LIMITS = { bytes: 64 * 1024 * 1024, milliseconds: 60_000, renders: 32 };
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves the web on an API's Fastify: files, pages rendered by the web's own build, and `/` to the reader's language. */
export async function registerSite(fastify: FastifyInstance, options: SiteOptions): Promise<void> {
  const logger = new Logger('Site');
  const build = await readBuild(options.distDirectory, options.publicOrigin).catch((error: unknown) => {
    if (error instanceof BuildMissing) return null;
    throw error;
  });
  if (!build) {
    logger.warn('The web is not built: only the API is served. `npx nx run web:build` builds it.');
    fastify.get('/*', (request, reply) => (NOT_PAGES.test(request.url) ? reply.callNotFound() : sayNotBuilt(reply)));
    return;
  }
  const site = new Site(build, options, logger);
  const { publicOrigin, callApi, dataVersion, documents } = options;
  const texts = textsIn(build.files);
  const sources = { publicOrigin, languages: build.languages, texts };
  registerDocuments(fastify, documents, { sources, callApi, dataVersion, logger });
  fastify.get('/*', (request, reply) => site.answer(request, reply));
  // Not `onReady`: an API that is called in-process waits for readiness itself.
  fastify.addHook('onListen', () => site.warmUp());
}

class Site {
  private readonly pages = new PageCache(CACHE_LIMITS);
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    private readonly build: SiteBuild,
    private readonly options: SiteOptions,
    private readonly logger: Logger,
  ) {
    this.headers = securityHeaders(options.publicOrigin);
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (NOT_PAGES.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    void reply.headers(this.headers);
    const file = this.build.files.get(request.url.split('?')[0] ?? '');
    if (file) return this.sendFile(file, request, reply);
    const address = pageAddress(request.url, this.build.languages);
    if (address.kind === 'page') return sendPage(await this.page(address), request, reply);
    if (address.kind === 'elsewhere') return reply.redirect(address.to, 308);
    const language = preferredLanguage(request.headers['accept-language'], this.build.languages);
    return reply.header('vary', 'accept-language').header('cache-control', ASK_AGAIN).redirect(`/${language}/`, 302);
  }

  /** The first render loads and compiles what all others use: do it before the first reader comes. */
  async warmUp(): Promise<void> {
    for (const language of this.build.languages) await this.page({ path: `/${language}/`, language });
  }

  private async page(address: { path: string; language: Language | null }): Promise<RenderedPage> {
    const { publicOrigin, callApi, dataVersion } = this.options;
    try {
      return await this.pages.get(`${dataVersion()} ${address.path}`, () =>
        renderPage(address, { build: this.build, publicOrigin, callApi }),
      );
    } catch (error) {
      if (!(error instanceof TooManyRenders))
        this.logger.error({ path: address.path.split('?')[0], err: error }, 'a page could not be rendered');
      return this.failure(error instanceof TooManyRenders ? 503 : 500, address.language ?? 'en');
    }
  }

  private async failure(status: number, language: Language): Promise<RenderedPage> {
    const html = failurePage(this.build.files, language);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(html),
    };
    return { status, headers, body: await encodeBody(Buffer.from(html, 'utf8'), 1), isCacheable: false };
  }

  private async sendFile(file: StaticFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isCurrentText = request.url.startsWith('/i18n/') && request.url.endsWith(`?v=${this.build.textsVersion}`);
    void reply
      .type(file.contentType)
      .header('vary', 'accept-encoding')
      .header('etag', file.etag)
      .header('cache-control', file.isHashed || isCurrentText ? FOR_EVER : ASK_AGAIN);
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
