import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX, LIMITS } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { Configuration } from './platform/config/configuration';
import { sendProblem } from './platform/problems/problem.filter';

/** Paths that are not the API's: for whoever runs the installation. */
const OUTSIDE_PREFIX = ['healthz', 'readyz'];

/** The whole application, ready to listen: the same for `main`, the commands and the tests. */
export async function createApp(configuration: Configuration, databaseUrl: string): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration, databaseUrl), fastify(), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await prepareApp(app);
  return app;
}

/** An adapter whose own refusals (a URL that cannot be decoded) are problems like all others. */
export function fastify(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LIMITS.body,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, { request, reply, logger: new NestLogger('Fastify') });
    },
  });
}

/** What `createApp` and the test application share: plugins, prefix, shutdown. */
export async function prepareApp(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  await app.register(compress, { global: true, encodings: ['br', 'gzip', 'identity'], threshold: 1024 });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
  app.enableShutdownHooks();
}
