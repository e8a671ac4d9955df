import { Module } from '@nestjs/common';
import { ChangesController } from './answers/changes.controller';
import { SummaryController } from './answers/summary.controller';
import { EarlierFigures } from './earlier-figures';
import { FigureMaking } from './figure-making';
import { FiguresStore } from './figures.store';
import { PastFigures } from './past-figures';
import { SnapshotArchive } from './past/snapshot-archive';
import { PAST_SNAPSHOTS, PAST_SNAPSHOTS_KEPT, SnapshotBounds } from './past/snapshot-bounds';
import { CommitmentsInMemory } from './today/commitments-in-memory';
import { RoundsOfToday } from './today/rounds-of-today';

@Module({
  controllers: [SummaryController, ChangesController],
  providers: [
    CommitmentsInMemory,
    EarlierFigures,
    FiguresStore,
    FigureMaking,
    PastFigures,
    RoundsOfToday,
    SnapshotArchive,
    SnapshotBounds,
    { provide: PAST_SNAPSHOTS, useValue: PAST_SNAPSHOTS_KEPT },
  ],
  exports: [EarlierFigures, FiguresStore],
})
export class FiguresModule {}
