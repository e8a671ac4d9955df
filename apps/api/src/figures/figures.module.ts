import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { FigureMaking } from './figure-making';
import { FiguresStore } from './figures.store';
import { PastFigures } from './past-figures';
import { RoundsOfToday } from './rounds-of-today';
import { SnapshotArchive } from './snapshot-archive';
import { SummaryController } from './summary.controller';

@Module({
  controllers: [SummaryController, ChangesController],
  providers: [FiguresStore, FigureMaking, PastFigures, RoundsOfToday, SnapshotArchive],
  exports: [FiguresStore],
})
export class FiguresModule {}
