import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../platform/database/data-source';
import { CommandFailure, warn, type CommandContext } from './command';
import { explainMigrationRefusal } from './migration-refusals';

/** Any number will do, as long as everyone who migrates takes the same. */
export const MIGRATION_LOCK = 20170130;

const LOOK_EVERY_MS = 500;
const SAY_EVERY_MS = 30_000;
/** Longer than any migration should take; whoever holds it longer has been forgotten. */
const PATIENCE_MS = 15 * 60_000;

/** Where to migrate: past the pooler, when there is an address for that. */
export function migrationUrl({ configuration, databaseUrl }: CommandContext): string {
  return configuration.databaseListenUrl ?? databaseUrl;
}

/**
 * Does `work` on a connection that may take its time, while nobody else migrates the same database: two instances may start at once.
 * Says for whom it waits, and throws a CommandFailure when that takes longer than `patienceMs`. Migrations know no entities, so
 * none are loaded.
 */
export async function whileNobodyElseMigrates(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<void>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const options = dataSourceOptions(databaseUrl);
  const dataSource = await new DataSource({
    ...options,
    entities: [],
    extra: { statement_timeout: 0 },
  } as typeof options).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    // Of a transaction, not of a session: behind a pooler the session goes on after us, and would keep the lock for ever.
    await lock.startTransaction();
    await lock.query('set local idle_in_transaction_session_timeout = 0');
    await waitForTurn(lock, patienceMs);
    await work(dataSource);
  } catch (error) {
    throw explainMigrationRefusal(error);
  } finally {
    if (lock.isTransactionActive) await lock.rollbackTransaction().catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

async function waitForTurn(lock: QueryRunner, patienceMs: number): Promise<void> {
  const startedAt = performance.now();
  let sayAt = startedAt;
  while (!(await isOurTurn(lock))) {
    const now = performance.now();
    if (now - startedAt > patienceMs)
      throw new CommandFailure(
        `Somebody else migrates this database (${await describeHolder(lock)}); nothing was changed. If nobody does, end that session: select pg_terminate_backend(PID).`,
      );
    if (now >= sayAt) {
      warn(`Somebody else migrates this database (${await describeHolder(lock)}): waiting.`);
      sayAt = now + SAY_EVERY_MS;
    }
    await wait(LOOK_EVERY_MS);
  }
}

async function isOurTurn(lock: QueryRunner): Promise<boolean> {
  const rows = (await lock.query('select pg_try_advisory_xact_lock($1) as ours', [MIGRATION_LOCK])) as {
    ours: boolean;
  }[];
  return rows[0]?.ours === true;
}

interface Holder {
  readonly pid: number;
  readonly name: string | null;
  readonly since: string | null;
}

/** The session that has the lock, as far as PostgreSQL tells this account of it. */
async function describeHolder(lock: QueryRunner): Promise<string> {
  const [holder] = (await lock.query(HOLDER, [MIGRATION_LOCK])) as Holder[];
  if (holder === undefined) return 'it has just ended';
  const { pid, name, since } = holder;
  return `session ${String(pid)}${name ? ` of ${name}` : ''}${since === null ? '' : `, there since ${since}`}`;
}

const HOLDER = `
  select pid, application_name as name, to_char(backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
  from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and classid = 0 and objid = $1 and objsubid = 1 and granted
    and pg_locks.database = (select oid from pg_database where datname = current_database())`;
