import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Lru } from '../../platform/cache/lru';
import { SingleFlight } from '../../platform/cache/single-flight';

/**
 * How many snapshots of past days are kept, beside those shown next to others. More than there are days since the Plan, so
 * that asking for all of them takes nothing from anybody.
 */
export const PAST_SNAPSHOT_LIMIT = Symbol('PAST_SNAPSHOT_LIMIT');
export const MAX_PAST_SNAPSHOTS = 5_000;

/** Of those kept, so many in ten make room at once: forgetting looks through all parts in use. */
const TENTHS_EVICTED = 1;
/** That one was asked for is written down so often at most. */
const TOUCH_THROTTLE_MS = 10 * 60_000;
const MAX_TOUCHED_IDS = 10_000;

/**
 * What readers make by asking for past days does not grow without end: of those snapshots the ones that were asked for last
 * are kept. What was shown as the figures of its own day grows with publications, and stays. See ADR 20.
 */
@Injectable()
export class SnapshotRetention implements OnModuleDestroy {
  private readonly logger = new Logger('SnapshotRetention');
  private readonly eviction = new SingleFlight(() => this.evict());
  private readonly touched = new Lru<number>({ entries: MAX_TOUCHED_IDS });

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PAST_SNAPSHOT_LIMIT) private readonly limit: number,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.eviction.idle();
  }

  /** Keeps one more: none of its parts is forgotten meanwhile. Whoever waits for it does not wait for making room. */
  async store<T>(write: (manager: EntityManager) => Promise<T>): Promise<T> {
    const stored = await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock_shared(${LOCK})`);
      return write(manager);
    });
    this.eviction.request().catch((error: unknown) => {
      // The next one that is kept tries again.
      this.logger.warn(`Snapshots of past days could not be forgotten: ${error instanceof Error ? error.message : ''}`);
    });
    return stored;
  }

  /** Somebody asked for it: those that are asked for again are kept longest. */
  touch(id: string): void {
    const now = Date.now();
    if (now - (this.touched.get(id) ?? 0) < TOUCH_THROTTLE_MS) return;
    this.touched.set(id, now);
    // While the database is away it is not written down.
    this.dataSource.query(TOUCH, [id]).catch(() => this.touched.evict(id, now));
  }

  private async evict(): Promise<void> {
    if ((await this.beyond(this.dataSource.manager)) <= 0) return;
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(${LOCK})`);
      // Another instance may have done it while this one waited.
      const beyond = await this.beyond(manager);
      if (beyond <= 0) return;
      const leaving = beyond + Math.floor((this.limit * TENTHS_EVICTED) / 10);
      const [evicted] = await manager.query<[{ parts: readonly string[] }[], number]>(EVICT, [leaving]);
      await manager.query(EVICT_PARTS, [[...new Set(evicted.flatMap(({ parts }) => parts))]]);
    });
  }

  private async beyond(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(
      `select count(*)::int from figures_snapshot where ${MAY_BE_EVICTED}`,
    );
    return row.count - this.limit;
  }
}

const LOCK = `hashtext('snapshots of past days')`;

/** What is shown beside another snapshot, as the trend is, goes with it and not before. */
const MAY_BE_EVICTED = `asked_at is not null
  and not exists (select from figures_snapshot_earlier where earlier_id = figures_snapshot.id)`;

const TOUCH = `update figures_snapshot set asked_at = now() where id = $1 and asked_at < now() - interval '10 minutes'`;

const EVICT = `
  delete from figures_snapshot
  where id in (select id from figures_snapshot where ${MAY_BE_EVICTED} order by asked_at limit $1)
  returning parts`;

/** Those of snapshots that stay for ever are marked as such; only past days' have to be looked through. */
const EVICT_PARTS = `
  delete from figures_part where is_of_past and hash = any ($1::text[])
  and hash not in (select unnest(parts) from figures_snapshot where asked_at is not null)`;
