import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX, LIMITS } from '@opev/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { CHART_DOCUMENTS } from './charts/files/chart-documents';
import { SHARE_DOCUMENTS } from './charts/share/share-documents';
import { FEEDS } from './feeds/feeds';
import { SITEMAP } from './feeds/sitemap';
import { summaryLookup } from './figures/answers/summary-lookup';
import { FiguresStore } from './figures/figures.store';
import { PROJECT_ROOT, type Configuration } from './platform/config/configuration';
import { CONFIGURATION } from './platform/config/configuration.token';
import { openPublicReads } from './platform/headers/open-to-all';
import { Readiness } from './platform/health/readiness';
import { limitPublicReads } from './platform/limits/limit-public-reads';
import { IN_PROCESS, PublicReads } from './platform/limits/public-reads';
import { answerClientError } from './platform/problems/client-error';
import { sendProblem } from './platform/problems/problem.filter';
import { DataVersion } from './platform/published/data-version';
import { PublishedChanges } from './platform/published/published-changes';
import { answerFirst } from './platform/ready/answer-first';
import { noPageHeaders } from './platform/security/security-headers';
import { decodableUrl, LONGEST_ADDRESS } from './platform/site/page-address';
import type { CallApi } from './platform/site/page-renderer';
import { ROBOTS } from './platform/site/robots';
import { registerSite } from './platform/site/site';

/** Paths outside the API's prefix, for operators. */
const OUTSIDE_PREFIX = ['healthz', 'readyz'];

const LOGS_EVERY_REQUEST: readonly Configuration['logLevel'][] = ['debug', 'trace'];

/** Nest's body parser would also read forms, which any site can send; only Fastify's JSON parser is used. See `prepareApp`. */
export const BODIES = { bodyParser: false } as const;

/** Creates the application, ready to listen: the same for `main`, commands and tests. */
export async function createApp(configuration: Configuration, databaseUrl: string): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, databaseUrl),
    fastify(configuration),
    {
      bufferLogs: true,
      abortOnError: false,
      ...BODIES,
    },
  );
  app.useLogger(app.get(Logger));
  await prepareApp(app);
  await serveSite(app, configuration);
  return app;
}

/** Registers the site; its API calls stay within the process. */
async function serveSite(app: NestFastifyApplication, { publicOrigin, logLevel }: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const [dataVersion, changes] = [app.get(DataVersion), app.get(PublishedChanges)];
  const site = await registerSite(server, {
    publicOrigin,
    distDirectory: join(PROJECT_ROOT, 'apps/web/dist'),
    callApi: callInProcess(server),
    dataVersion: () => dataVersion.label,
    staleSince: () => changes.staleSince,
    admit: (request, reply) => app.get(PublicReads).admit(request, reply),
    documents: [ROBOTS, SITEMAP, ...FEEDS, ...CHART_DOCUMENTS, ...SHARE_DOCUMENTS],
  });
  app.get(Readiness).watch(site.trouble);
  // Responses sent in front of the application are not logged; so none are at levels that log every request.
  if (!LOGS_EVERY_REQUEST.includes(logLevel))
    answerFirst(server.server, [summaryLookup(app.get(FiguresStore), changes, publicOrigin), site.ready]);
}

/** Calls the API in process, without a network and without counting against a reader's limit. */
export function callInProcess(server: FastifyInstance): CallApi {
  return async (method, url, headers) => {
    const request = { method: method as 'GET', url, headers: { ...headers }, remoteAddress: IN_PROCESS };
    const answer = await server.inject(request);
    return { status: answer.statusCode, headers: asTexts(answer.headers), body: answer.body };
  };
}

function asTexts(headers: OutgoingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** A Fastify adapter whose own errors (a URL that cannot be decoded) are problems like all others. */
export function fastify({ trustedProxies, publicOrigin }: Configuration): FastifyAdapter {
  const headers = noPageHeaders(publicOrigin);
  return new FastifyAdapter({
    bodyLimit: LIMITS.body,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    // The maximum length of a page's address; the router's default of a hundred characters is shorter than some
    // organisations' names.
    routerOptions: { maxParamLength: LONGEST_ADDRESS },
    rewriteUrl: ({ url = '/' }) => decodableUrl(url),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, { request, reply: reply.headers(headers), logger: new NestLogger('Fastify') });
    },
  });
}

/** Set-up shared by `createApp` and the test application: plugins, prefix, shutdown. */
export async function prepareApp(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  const headers = noPageHeaders(app.get<Configuration>(CONFIGURATION).publicOrigin);
  server.addHook('onRequest', async (_request, reply) => {
    void reply.headers(headers);
    await Promise.resolve();
  });
  openPublicReads(app);
  await app.register(cookie);
  await app.register(compress, { global: true, encodings: ['br', 'gzip', 'identity'], threshold: 1024 });
  await limitPublicReads(app, (moment) => app.get(FiguresStore).isCached(moment));
  readEmptyJsonAsNone(server);
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
  app.enableShutdownHooks();
}

/** Treats an empty JSON body as no body: many clients send a content type with every request. */
function readEmptyJsonAsNone(server: FastifyInstance): void {
  const readJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else void readJson(request, body, done);
  });
}
