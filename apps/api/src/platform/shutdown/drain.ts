import type { Server } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Shorter than the launcher (10 s), a container runtime (15 s) and the unit in docs/examples (20 s) wait before killing. */
export const LONGEST_DRAIN_MS = 8_000;
const LOOK_EVERY_MS = 50;

/**
 * Graceful shutdown: requests in flight are answered, new connections are refused, and nothing is closed before the last
 * answer is sent. Fastify's own close would refuse the API calls of a page that is being rendered, and the page would become
 * a 503.
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
      // Keep-alive connections are closed as soon as they are idle.
      looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
      limit = setTimeout(done, LONGEST_DRAIN_MS);
    });
    clearInterval(looking);
    clearTimeout(limit);
  }
}
