import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { DecisionsService } from './decisions.service';
import { DeskReportsFileController } from './desk-reports-file.controller';
import { DeskQueries } from './desk.queries';
import { DeskService } from './desk.service';
import { ReviewDraftsController } from './review-drafts.controller';
import { ReviewDrafts } from './review-drafts.service';
import { ReviewsController } from './reviews.controller';

/** The desk: reading, decisions and their drafts. */
@Module({
  imports: [ReportsModule],
  controllers: [ReviewsController, ReviewDraftsController, DeskReportsFileController],
  providers: [DeskService, DecisionsService, ReviewDrafts, DeskQueries],
})
export class ReviewsModule {}
