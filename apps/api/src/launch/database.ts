import { join } from 'node:path';
import { Client } from 'pg';
import type { Configuration } from '../platform/config/configuration';
import { EmbeddedPostgres } from './embedded-postgres';
import { codeOf, LaunchFailure } from './launch-failure';
import { announce, secondsSince } from './progress';

/** The database of this start: an external server, or the embedded one. */
export interface Database {
  /** With its password: for child processes, not for printing. */
  readonly url: string;
  /** Null with DATABASE_URL: that server is not managed by the launcher. */
  readonly embedded: EmbeddedPostgres | null;
}

/** Opens the configured database: checks the server of DATABASE_URL, or joins the embedded one. Throws a LaunchFailure. */
export async function openDatabase(configuration: Configuration): Promise<Database> {
  if (configuration.databaseUrl !== null) {
    await refuseUnreachable(configuration.databaseUrl);
    return { url: configuration.databaseUrl, embedded: null };
  }
  const startedAt = performance.now();
  const embedded = await EmbeddedPostgres.join(configuration.dataDir);
  announce(`The embedded PostgreSQL runs (${secondsSince(startedAt)}).`);
  if (embedded.directory !== join(configuration.dataDir, 'postgres')) {
    announce(
      `Its files are in ${embedded.directory}: the account PostgreSQL runs under cannot enter ${configuration.dataDir}.`,
    );
  }
  return { url: embedded.url, embedded };
}

/** Whether the database holds demonstration data. */
export async function hasDemonstrationData(url: string): Promise<boolean> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from person where is_demonstration limit 1');
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}

async function refuseUnreachable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port } = new URL(url);
    const reason = explain(error, `${hostname}:${port === '' ? '5432' : port}`);
    throw new LaunchFailure(`DATABASE_URL does not lead to a database that can be used: ${reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL's own message names role and database, never the password. */
function explain(error: unknown, server: string): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `nobody listens at ${server}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host for ${server}.`;
    default:
      return `${server} says: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
