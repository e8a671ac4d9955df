import { Module } from '@nestjs/common';
import { ActivityList } from './activity-list.queries';
import { FiguresStore } from './figures.store';
import { SummaryController } from './summary.controller';

@Module({
  controllers: [SummaryController],
  providers: [FiguresStore, ActivityList],
  exports: [FiguresStore, ActivityList],
})
export class FiguresModule {}
