import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { codeOf } from '../launch-failure';
import { readPassword, ROLE } from './cluster';
import type { ClusterPlace } from './cluster-place';

/**
 * What is behind a port: `ours` is this place's server, ready; `starting` a PostgreSQL that starts or stops; `silent`
 * nothing; `foreign` something else, or a server that refuses our password.
 */
export type PortAnswer = 'ours' | 'starting' | 'silent' | 'foreign';

/** PostgreSQL's codes for starting, recovering, shutting down and out of connections. */
const COMING_OR_GOING = ['57P01', '57P02', '57P03', '53300'];

/** Probes a port of 127.0.0.1 for this place's server. */
export async function probePort(place: ClusterPlace, port: number): Promise<PortAnswer> {
  const client = clientFor(place, port, 'postgres');
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(place.cluster) ? 'ours' : 'foreign';
  } catch (error) {
    if (COMING_OR_GOING.includes(codeOf(error))) return 'starting';
    return isSilence(error) ? 'silent' : 'foreign';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A client, not yet connected, for a database of this place's server. */
export function clientFor(place: ClusterPlace, port: number, database: string): Client {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ROLE,
    password: readPassword(place) ?? '',
    database,
    application_name: 'opev launcher',
    connectionTimeoutMillis: 5_000,
    ssl: false,
  });
  // Without a listener a lost idle connection would end this process; users of the client notice it by `end`.
  client.on('error', () => undefined);
  return client;
}

/** Creates the database on this place's server unless it exists. */
export async function ensureDatabase(place: ClusterPlace, port: number, name: string): Promise<void> {
  const client = clientFor(place, port, 'postgres');
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function isSilence(error: unknown): boolean {
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(codeOf(error))) return true;
  return error instanceof Error && /Connection terminated|timeout expired/.test(error.message);
}
