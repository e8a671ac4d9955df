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

/** Makes the figures of a day from the database, and keeps what they were made of. */
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

  /** Nothing that was counted before is believed any more. */
  invalidate(): void {
    this.placements.invalidateAll();
    this.rounds.invalidate();
    this.commitments.invalidate();
  }

  async ofToday(today: Day): Promise<FiguresSnapshot> {
    // A commitment that starts today joins a group to hide in, or needs one; and whoever changed an organization by hand
    // may not have known that others hid behind it.
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
      // Looked at before: what changes meanwhile is another fingerprint the next time.
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
 * Somebody who changes a commitment holds it while they wait to place all others, which this does meanwhile: one of the two
 * has to give up, before PostgreSQL chooses which. The figures are made again a moment later.
 */
const WHOEVER_WRITES_GOES_FIRST = `
  select pg_advisory_xact_lock(hashtext('placements')); set local lock_timeout = '300ms'`;
