import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { ROBOTS } from '../src/platform/site/robots';
import { registerSite } from '../src/platform/site/site';

/**
 * The site alone on a port of its own, for site.int-spec.ts: jest cannot load the renderer, an ES module. Its API
 * knows one answer; the data version is what was last sent to `/version`.
 */
async function serve([distDirectory = '', publicOrigin = '']: readonly string[]): Promise<void> {
  const fastify = Fastify();
  let version = '1';
  await fastify.register(cookie);
  fastify.post('/version', () => ({ version: (version += '+') }));
  fastify.setNotFoundHandler((_, reply) => reply.code(404).send({ from: 'api' }));
  await registerSite(fastify, {
    publicOrigin,
    distDirectory,
    dataVersion: () => version,
    documents: [ROBOTS],
    callApi: (_, path) => Promise.resolve({ status: path.endsWith('broken') ? 500 : 200, headers: {}, body: '{}' }),
  });
  const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ address });
}

void serve(process.argv.slice(2));
