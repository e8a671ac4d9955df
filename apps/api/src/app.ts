import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX, LIMITS } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { CHART_DOCUMENTS } from './charts/files/chart-documents';
import { SHARE_DOCUMENTS } from './charts/share/share-documents';
import { FEEDS } from './feeds/feeds';
import { FiguresStore } from './figures/figures.store';
import { summaryLookup } from './figures/summary-lookup';
import { PROJECT_ROOT, type Configuration } from './platform/config/configuration';
import { answerClientError } from './platform/problems/client-error';
import { sendProblem } from './platform/problems/problem.filter';
import { DataVersion } from './platform/published/data-version';
import { PublishedChanges } from './platform/published/published-changes';
import { answerFirst } from './platform/ready/answer-first';
import { decodableUrl } from './platform/site/page-address';
import { ROBOTS } from './platform/site/robots';
import { registerSite } from './platform/site/site';
import { SITEMAP } from './platform/site/sitemap';

/** Paths that are not the API's: for whoever runs the installation. */
const OUTSIDE_PREFIX = ['healthz', 'readyz'];

const LOGS_EVERY_REQUEST: readonly Configuration['logLevel'][] = ['debug', 'trace'];

/** Nest would read forms too, which any site can send; Fastify's own reader of JSON is the only one. See `prepareApp`. */
export const BODIES = { bodyParser: false } as const;

/** The whole application, ready to listen: the same for `main`, the commands and the tests. */
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

/** The pages, rendered in this process: what they ask of the API never leaves it. */
async function serveSite(app: NestFastifyApplication, { publicOrigin, logLevel }: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const [dataVersion, changes] = [app.get(DataVersion), app.get(PublishedChanges)];
  const findPage = await registerSite(server, {
    publicOrigin,
    distDirectory: join(PROJECT_ROOT, 'apps/web/dist'),
    callApi: async (method, url, headers) => {
      const answer = await server.inject({ method: method as 'GET', url, headers: { ...headers } });
      return { status: answer.statusCode, headers: asTexts(answer.headers), body: answer.body };
    },
    dataVersion: () => dataVersion.label,
    silentSince: () => changes.silentSince,
    documents: [ROBOTS, SITEMAP, ...FEEDS, ...CHART_DOCUMENTS, ...SHARE_DOCUMENTS],
  });
  // What is answered there is not logged: where every request is, none is.
  if (!LOGS_EVERY_REQUEST.includes(logLevel))
    answerFirst(server.server, [summaryLookup(app.get(FiguresStore), changes), findPage]);
}

function asTexts(headers: OutgoingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** An adapter whose own refusals (a URL that cannot be decoded) are problems like all others. */
export function fastify({ trustedProxies }: Configuration): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LIMITS.body,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    rewriteUrl: ({ url = '/' }) => decodableUrl(url),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, { request, reply, logger: new NestLogger('Fastify') });
    },
  });
}

/** What `createApp` and the test application share: plugins, prefix, shutdown. */
export async function prepareApp(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    await Promise.resolve();
  });
  await app.register(cookie);
  await app.register(compress, { global: true, encodings: ['br', 'gzip', 'identity'], threshold: 1024 });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
  app.enableShutdownHooks();
}
