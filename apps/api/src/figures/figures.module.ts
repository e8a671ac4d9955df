import { Module } from '@nestjs/common';
import { ChangesController } from './answers/changes.controller';
import { SummaryController } from './answers/summary.controller';
import { TrendFigures } from './trend-figures';
import { FigureMaking } from './figure-making';
import { FiguresStore } from './figures.store';
import { AsOfFigures } from './as-of-figures';
import { SnapshotArchive } from './past/snapshot-archive';
import { PAST_SNAPSHOT_LIMIT, MAX_PAST_SNAPSHOTS, SnapshotRetention } from './past/snapshot-retention';
import { CommitmentCache } from './today/commitment-cache';
import { RoundCountCache } from './today/round-count-cache';

@Module({
  controllers: [SummaryController, ChangesController],
  providers: [
    CommitmentCache,
    TrendFigures,
    FiguresStore,
    FigureMaking,
    AsOfFigures,
    RoundCountCache,
    SnapshotArchive,
    SnapshotRetention,
    { provide: PAST_SNAPSHOT_LIMIT, useValue: MAX_PAST_SNAPSHOTS },
  ],
  exports: [TrendFigures, FiguresStore],
})
export class FiguresModule {}
