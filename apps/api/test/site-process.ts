import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { join } from 'node:path';
import { answerFirst } from '../src/platform/ready/answer-first';
import { ROBOTS } from '../src/platform/site/robots';
import type { SiteDocument } from '../src/platform/site/site-documents';
import { registerSite } from '../src/platform/site/site';

/** A document made from what only the database knows. */
const REPORTED: SiteDocument = {
  route: '/reported.txt',
  contentType: 'text/plain; charset=utf-8',
  make: async ({ read }) => JSON.stringify(await read('/sql')),
};

/**
 * The site alone on its own port, for site-stage.ts, because jest cannot load the renderer (an ES module). Its API has one
 * answer; the data version increases with each post to `/version`, after one to `/away` its database is away until one to
 * `/back`, and one to `/later` lets a minute pass. `/trouble` answers what `/readyz` would report.
 */
async function serve([distDirectory = '', publicOrigin = '']: readonly string[]): Promise<void> {
  const fastify = Fastify();
  let version = '1';
  let staleSince: Date | null = null;
  let isAway = false;
  await fastify.register(cookie);
  fastify.post('/version', () => ({ version: (version += '+') }));
  // `?noticed=no`: the database is away, but the heartbeat has not noticed yet.
  fastify.post<{ Querystring: { noticed?: string } }>('/away', ({ query }) => {
    isAway = true;
    staleSince = query.noticed === 'no' ? null : new Date();
    return { staleSince };
  });
  fastify.post('/later', () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 61_000;
    return { now: Date.now() };
  });
  fastify.post('/back', () => {
    isAway = false;
    staleSince = null;
    return { version: (version += '+') };
  });
  fastify.setNotFoundHandler((_, reply) => reply.code(404).send({ from: 'api' }));
  const site = await registerSite(fastify, {
    publicOrigin,
    distDirectory,
    renderProgram: join(__dirname, 'render-program.cjs'),
    renderLimits: { tickMs: 100, stuck: 3, silence: 15, work: 20, whole: 150 },
    dataVersion: () => version,
    staleSince: () => staleSince,
    documents: [ROBOTS, REPORTED],
    callApi: (_, path) => {
      const status = path.endsWith('broken') ? 500 : isAway && path.endsWith('sql') ? 503 : 200;
      return Promise.resolve({ status, headers: {}, body: '{}' });
    },
  });
  answerFirst(fastify.server, [site.ready]);
  fastify.get('/trouble', () => ({ trouble: site.trouble() }));
  const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ address });
}

void serve(process.argv.slice(2));
