import type { Server } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Shorter than whoever stops the process waits: the launcher 10 s, a container 15 s, the unit in docs/examples 20 s. */
export const LONGEST_DRAIN_MS = 8_000;
const LOOK_EVERY_MS = 50;

/**
 * What was asked before the process was told to stop is answered: nobody new is let in, and nothing is closed, until the last
 * answer is sent. Fastify's own way to close refuses what a page in the making asks of the API, and the page becomes 503.
 */
@Injectable()
export class Drain implements OnModuleDestroy {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleDestroy(): Promise<void> {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    if (!server.listening) return;
    let looking: NodeJS.Timeout | undefined;
    let limit: NodeJS.Timeout | undefined;
    await new Promise<void>((done) => {
      server.close(() => done());
      // Connections that a reader keeps open are closed as soon as nothing is asked on them.
      looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
      limit = setTimeout(done, LONGEST_DRAIN_MS);
    });
    clearInterval(looking);
    clearTimeout(limit);
  }
}
