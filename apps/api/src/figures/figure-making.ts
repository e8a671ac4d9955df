import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DataSource } from 'typeorm';
import { placementsFingerprint, refreshPlacements } from '../platform/protection/placements';
import { PublishedChanges } from '../platform/published/published-changes';
import { mayMovePlacements } from './book/invalidated-by';
import type { FigureData } from './book/figure-data';
import { FiguresSnapshot } from './book/figures-snapshot';
import { SnapshotArchive, type SnapshotParts } from './past/snapshot-archive';
import { readFigureData, type DayQuery } from './reading/figure-data.queries';
import { CommitmentCache } from './today/commitment-cache';
import { RoundCountCache } from './today/round-count-cache';
import { CacheInvalidation } from './today/cache-invalidation';

/** Computes the figures of a day from the database and stores their snapshot. */
@Injectable()
export class FigureMaking implements OnModuleDestroy {
  private readonly placements: CacheInvalidation;
  private placed: string | null = null;
  private latest: { readonly snapshot: FiguresSnapshot; readonly parts: SnapshotParts } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: SnapshotArchive,
    private readonly rounds: RoundCountCache,
    private readonly commitments: CommitmentCache,
    changes: PublishedChanges,
  ) {
    this.placements = new CacheInvalidation(changes, (notice) => (mayMovePlacements(notice) ? 'all' : null));
  }

  onModuleDestroy(): void {
    this.placements.stop();
  }

  /** Invalidates everything that was read before. */
  invalidate(): void {
    this.placements.invalidateAll();
    this.rounds.invalidate();
    this.commitments.invalidate();
  }

  async ofToday(today: Day): Promise<FiguresSnapshot> {
    // A commitment that starts today may need a group or complete one; and an organization that was changed by hand may
    // have been part of somebody's group.
    await this.place(today);
    const [readRounds, readCommitments] = [this.rounds.reader(today), this.commitments.reader(today)];
    const data = await this.read({ day: today, today, readRounds, readCommitments });
    const { id, parts } = await this.archive.store(data, this.latest?.parts);
    const snapshot = new FiguresSnapshot(data, { asOf: today, snapshot: id }, this.latest?.snapshot);
    this.latest = { snapshot, parts };
    return snapshot;
  }

  async ofPastDay(day: Day, today: Day): Promise<FiguresSnapshot> {
    const data = await this.read({ day, today, readRounds: this.rounds.pastReader(day, today) });
    const { id } = await this.archive.storePastDay(data);
    return new FiguresSnapshot(data, { asOf: day, snapshot: id });
  }

  private read(query: DayQuery): Promise<FigureData> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => readFigureData(manager, query));
  }

  private async place(today: Day): Promise<void> {
    const taken = this.placements.take();
    if (taken === 'all' || this.placed?.startsWith(today) !== true) {
      // Read before placing: a change that happens meanwhile gives another fingerprint next time.
      const fingerprint = `${today} ${await placementsFingerprint(this.dataSource)}`;
      if (fingerprint !== this.placed) {
        await this.dataSource.transaction(async (manager) => {
          await manager.query(WHOEVER_WRITES_GOES_FIRST);
          await refreshPlacements(manager, today);
        });
        this.placed = fingerprint;
      }
    }
    this.placements.confirm(taken);
  }
}

/**
 * A transaction that changes a commitment holds its row while it waits for the lock on placements, which this one holds: one
 * of them has to give up before PostgreSQL detects a deadlock. This one does, and the figures are computed again a moment
 * later.
 */
const WHOEVER_WRITES_GOES_FIRST = `
  select pg_advisory_xact_lock(hashtext('placements')); set local lock_timeout = '300ms'`;
