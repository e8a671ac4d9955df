import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Lru } from '../../platform/cache/lru';
import { SingleFlight } from '../../platform/cache/single-flight';

/**
 * How many snapshots of requested past days are stored, beside those shown in a trend. More than there are days since the
 * Plan, so that requesting all of them evicts nothing.
 */
export const PAST_SNAPSHOT_LIMIT = Symbol('PAST_SNAPSHOT_LIMIT');
export const MAX_PAST_SNAPSHOTS = 5_000;

/** Tenths of the limit that are evicted at once: eviction reads all parts in use. */
const TENTHS_EVICTED = 1;
/** Throttle for writing when a snapshot was last requested. */
const TOUCH_THROTTLE_MS = 10 * 60_000;
const MAX_TOUCHED_IDS = 10_000;

/**
 * Bounds the snapshots that anonymous requests for past days create: the least recently requested are evicted. Snapshots
 * shown as the figures of their own day stay. See ADR 20.
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

  /**
   * Stores one more under a shared lock, so that none of its parts is evicted meanwhile. Eviction runs afterwards, in the
   * background.
   */
  async store<T>(write: (manager: EntityManager) => Promise<T>): Promise<T> {
    const stored = await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock_shared(${LOCK})`);
      return write(manager);
    });
    this.eviction.request().catch((error: unknown) => {
      // Retried when the next one is stored.
      this.logger.warn(`Snapshots of past days could not be forgotten: ${error instanceof Error ? error.message : ''}`);
    });
    return stored;
  }

  /** Notes that a snapshot was requested: the least recently requested are evicted first. */
  touch(id: string): void {
    const now = Date.now();
    if (now - (this.touched.get(id) ?? 0) < TOUCH_THROTTLE_MS) return;
    this.touched.set(id, now);
    // While the database is away nothing is noted.
    this.dataSource.query(TOUCH, [id]).catch(() => this.touched.evict(id, now));
  }

  private async evict(): Promise<void> {
    if ((await this.beyond(this.dataSource.manager)) <= 0) return;
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(${LOCK})`);
      // Another instance may have evicted while this one waited.
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

/** A snapshot shown in the trend of another one is evicted with that one and not before. */
const MAY_BE_EVICTED = `asked_at is not null
  and not exists (select from figures_snapshot_earlier where earlier_id = figures_snapshot.id)`;

const TOUCH = `update figures_snapshot set asked_at = now() where id = $1 and asked_at < now() - interval '10 minutes'`;

const EVICT = `
  delete from figures_snapshot
  where id in (select id from figures_snapshot where ${MAY_BE_EVICTED} order by asked_at limit $1)
  returning parts`;

/** Parts of permanent snapshots are marked; only those of past days have to be checked. */
const EVICT_PARTS = `
  delete from figures_part where is_of_past and hash = any ($1::text[])
  and hash not in (select unnest(parts) from figures_snapshot where asked_at is not null)`;
