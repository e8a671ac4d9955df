import { startTestServer, type TestServer } from './database-server';

declare global {
  /** The server of this run, from global set-up to global teardown: both run in jest's own process. */
  var testServer: TestServer | undefined;
}

/** Jest hands things from its own process to its workers through the environment only. */
// eslint-disable-next-line no-restricted-syntax -- not configuration: see above
const workerEnvironment = process.env;

/** One PostgreSQL for the whole run. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.testServer = server;
  workerEnvironment['OPEV_TEST_SERVER_URL'] = server.url;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.remove().finally(() => process.exit(1));
    });
  }
}
