import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../platform/database/data-source';
import { CommandFailure, warn, type CommandContext } from './command';
import { explainMigrationRefusal } from './migration-refusals';

/** Key of the advisory lock shared by everything that migrates; any number. */
export const MIGRATION_LOCK = 20170130;

const LOOK_EVERY_MS = 500;
const SAY_EVERY_MS = 30_000;
/** Timeout for the lock: longer than any migration should take. */
const PATIENCE_MS = 15 * 60_000;

/** Address for migrations: the direct one where there is a pooler. */
export function migrationUrl({ configuration, databaseUrl }: CommandContext): string {
  return configuration.databaseListenUrl ?? databaseUrl;
}

/**
 * Runs `work` on a connection without statement timeout, under an exclusive lock, because two instances may start at once.
 * Prints for whom it waits, and throws a CommandFailure after `patienceMs`. No entities are loaded: migrations use none.
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
    // A transaction-level lock: behind a pooler the session outlives us and would keep a session-level lock.
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

/** Describes the session that holds the lock, as far as this account may see it. */
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
