import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { Comeback, type NextStart } from './comeback';
import { withOwnerLock } from './owner-lock';
import { readPassword, ROLE } from './postgres/cluster';
import { clientFor, ensureDatabase } from './postgres/connection';
import { placeFor, type ClusterPlace } from './postgres/cluster-place';
import { stopServer } from './postgres/postmaster';
import { ensureServer, type Settings } from './postgres/server';
import { readState, remember } from './postgres/cluster-state';

/** Key of the advisory lock shared by all launchers; any number. */
const USERS_LOCK = 20170129;
const DATABASE = 'opev';

interface Events {
  /** The server died and was started again, under this address. */
  restarted: [url: string];
  /** The server died and could not be started again, yet. */
  failed: [error: unknown, next: NextStart];
}

/**
 * A PostgreSQL server in `dataDir`, shared by all launchers on that directory: the first starts it, the last one stops it.
 * Each holds a shared advisory lock on its own connection, so that PostgreSQL counts them and forgets a killed one.
 */
export class EmbeddedPostgres extends EventEmitter<Events> {
  private membership: Client | null = null;
  private recovery: Promise<void> | null = null;
  private readonly comeback = new Comeback();
  private readonly leaving = new AbortController();
  private port = 0;

  private constructor(
    private readonly place: ClusterPlace,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Joins the server of that directory, starting it if none runs. Throws a LaunchFailure when that fails. */
  static async join(dataDir: string, settings: Settings = {}): Promise<EmbeddedPostgres> {
    const postgres = new EmbeddedPostgres(placeFor(dataDir), settings);
    await postgres.enter();
    return postgres;
  }

  /** The address of the database, with its password: for child processes, not for printing. */
  get url(): string {
    return `postgres://${ROLE}:${readPassword(this.place) ?? ''}@127.0.0.1:${String(this.port)}/${DATABASE}`;
  }

  /** Where PostgreSQL keeps its files; outside `dataDir` only if its account could not go there. */
  get directory(): string {
    return this.place.cluster;
  }

  /** Whether the database is new and its demonstration data were not loaded yet. */
  get isDemonstrationDue(): boolean {
    return readState(this.place).demonstration === 'due';
  }

  /** Records that demonstration data are not loaded automatically any more. */
  settleDemonstration(): void {
    remember(this.place, { demonstration: 'settled' });
  }

  /** Leaves, and stops the server when nobody else uses it. Answers whether it was stopped. */
  async leave(): Promise<boolean> {
    this.leaving.abort();
    await this.recovery;
    const membership = this.membership;
    this.membership = null;
    if (membership === null) return false;
    return withOwnerLock(this.place.lockFile, async () => {
      const isLast = await isLastMember(membership);
      await membership.end().catch(() => undefined);
      if (isLast) await stopServer(this.place);
      return isLast;
    });
  }

  private async enter(): Promise<void> {
    await withOwnerLock(this.place.lockFile, async () => {
      this.port = await ensureServer(this.place, this.settings);
      await ensureDatabase(this.place, this.port, DATABASE);
      const membership = clientFor(this.place, this.port, 'postgres');
      await membership.connect();
      await membership.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
      membership.once('end', () => {
        if (this.membership === membership) this.recovery = this.recover();
      });
      this.membership = membership;
    });
  }

  /** Retries until the server runs: a full disk or lack of memory may pass, and the data are not available otherwise. */
  private async recover(): Promise<void> {
    this.membership = null;
    let next = this.comeback.next(performance.now());
    while (!this.leaving.signal.aborted) {
      await wait(next.pauseMs, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      if (this.leaving.signal.aborted) return;
      try {
        await this.enter();
        this.comeback.began(performance.now());
        this.emit('restarted', this.url);
        return;
      } catch (error) {
        next = this.comeback.next(performance.now());
        this.emit('failed', error, next);
      }
    }
  }
}

async function isLastMember(membership: Client): Promise<boolean> {
  try {
    await membership.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const { rows } = await membership.query<{ is_last: boolean }>('select pg_try_advisory_lock($1) as is_last', [
      USERS_LOCK,
    ]);
    return rows[0]?.is_last === true;
  } catch {
    // The server is down or going down: there is nothing left to stop.
    return false;
  }
}
