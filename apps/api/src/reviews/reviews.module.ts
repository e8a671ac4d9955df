import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { DecisionsService } from './decisions.service';
import { DeskQueries } from './desk.queries';
import { DeskService } from './desk.service';
import { ReviewsController } from './reviews.controller';

/** The desk: the observatory checks reports and decides on them. */
@Module({
  imports: [ReportsModule],
  controllers: [ReviewsController],
  providers: [DeskService, DecisionsService, DeskQueries],
})
export class ReviewsModule {}
