import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database/data-source';

const TEMPLATE = 'opev_template';
const TEMPLATE_LOCK = 1;

// eslint-disable-next-line no-restricted-syntax -- global set-up reaches its workers through the environment only
const { OPEV_TEST_SERVER_URL: serverUrl, JEST_WORKER_ID: workerId = '1' } = process.env;

let ownDatabase: Promise<string> | undefined;

/**
 * URL of this worker's database with schema and reference data. Recreated for each test file, and the same for every call
 * within it.
 */
export function workerDatabaseUrl(): Promise<string> {
  ownDatabase ??= cloneTemplate(`opev_worker_${workerId}`);
  return ownDatabase;
}

/** URL of an additional database like the worker's; for tests that change schema or reference data. */
export function extraDatabaseUrl(name: string): Promise<string> {
  return cloneTemplate(`opev_worker_${workerId}_${name}`);
}

/** URL of an empty database; for tests of migrations. */
export async function emptyDatabaseUrl(name: string): Promise<string> {
  const database = `opev_worker_${workerId}_${name}`;
  await withServer(async (server) => {
    await server.query(`drop database if exists ${database} with (force)`);
    await server.query(`create database ${database}`);
  });
  return urlOf(database);
}

/** Empties every table of the worker's database that the migrations leave empty; reference data stays as it is. */
export async function removeTestData(): Promise<void> {
  const tables = await listTablesEmptyInTemplate();
  const client = await (remover ??= connectRemover());
  // As a replica, triggers and foreign keys are disabled, so that the order does not matter; deleting beats truncating
  // for a handful of rows.
  const deletions = tables.map((table) => `delete from ${client.escapeIdentifier(table)}`);
  await client.query(['begin', 'set local session_replication_role = replica', ...deletions, 'commit'].join('; '));
}

let remover: Promise<Client> | undefined;

/** One connection for all removals of a test file: a new one before each test costs more than the removal. */
async function connectRemover(): Promise<Client> {
  const client = new Client(await workerDatabaseUrl());
  // Some tests cut all connections; the next removal reconnects.
  client.on('error', () => undefined);
  client.on('end', () => {
    remover = undefined;
  });
  await client.connect();
  return client;
}

// Of whichever test file this is loaded in.
afterAll(async () => {
  await (await remover)?.end();
});

let emptyTables: Promise<readonly string[]> | undefined;

function listTablesEmptyInTemplate(): Promise<readonly string[]> {
  emptyTables ??= withDatabase(TEMPLATE, async (template) => {
    const { rows } = await template.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const tables = rows.map(({ name }) => name);
    const checks = tables.map(
      (name) => `select '${name}' as name where not exists (select from ${template.escapeIdentifier(name)})`,
    );
    const empty = await template.query<{ name: string }>(checks.join(' union all '));
    return empty.rows.map(({ name }) => name);
  });
  return emptyTables;
}

async function cloneTemplate(database: string): Promise<string> {
  await withServer(async (server) => {
    // The first worker creates the template; the others wait for it.
    await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(server);
    await server.query(`drop database if exists ${database} with (force)`);
    await server.query(`create database ${database} template ${TEMPLATE}`);
  });
  return urlOf(database);
}

async function ensureTemplate(server: Client): Promise<void> {
  const { rowCount } = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount !== 0) return;
  const unfinished = `${TEMPLATE}_unfinished`;
  await server.query(`drop database if exists ${unfinished} with (force)`);
  await server.query(`create database ${unfinished}`);
  // Migrations know no entities: an entity that disagrees with them fails its own test, not every test.
  const dataSource = await new DataSource({ ...dataSourceOptions(urlOf(unfinished)), entities: [] }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  await server.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
}

function withServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withDatabase('postgres', work);
}

async function withDatabase<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(urlOf(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  if (serverUrl === undefined)
    throw new Error('There is no test server: run these tests with jest.integration.config.cjs.');
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
