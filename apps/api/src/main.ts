import 'reflect-metadata';
import { createApp } from './app';
import { ConfigurationError, readConfiguration } from './platform/config/configuration';

async function main(): Promise<void> {
  const configuration = readConfiguration();
  if (configuration.databaseUrl === null) {
    throw new ConfigurationError(
      'DATABASE_URL is missing: it should be the address of a PostgreSQL database, such as postgres://user:password@host:5432/opev. (`npm start` without it brings a database of its own.)',
    );
  }
  const app = await createApp(configuration, configuration.databaseUrl);
  await app.listen({ port: configuration.port, host: configuration.host });
  // Under the launcher: report ready, and end with it.
  process.send?.({ ready: true });
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  const isForTheReader = error instanceof ConfigurationError || (error instanceof Error && 'code' in error);
  process.stderr.write(
    `${error instanceof Error ? (isForTheReader ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
  );
  process.exit(1);
});
