import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { CommitmentsInMemory } from './commitments-in-memory';
import { EarlierFigures } from './earlier-figures';
import { FigureMaking } from './figure-making';
import { FiguresStore } from './figures.store';
import { PastFigures } from './past-figures';
import { RoundsOfToday } from './rounds-of-today';
import { SnapshotArchive } from './snapshot-archive';
import { SummaryController } from './summary.controller';

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
  ],
  exports: [EarlierFigures, FiguresStore],
})
export class FiguresModule {}
