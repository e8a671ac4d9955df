import { Module } from '@nestjs/common';
import { DraftsService } from './drafts.service';
import { Idempotency } from './idempotency.service';
import { KeptVersionsService } from './kept-versions.service';
import { KeptVersionsController } from './kept-versions.controller';
import { ReportMoves } from './report-moves.service';
import { ReportLoader } from './report-loader.service';
import { ReportsFileController } from './reports-file.controller';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { StandingsAtStart } from './standings-at-start';
import { SubmissionsService } from './submissions.service';
import { WaysBackController } from './ways-back.controller';
import { WaysBackService } from './ways-back.service';

/** Reports: writing, moves, kept versions and ways back. */
@Module({
  controllers: [ReportsController, ReportsFileController, KeptVersionsController, WaysBackController],
  providers: [
    ReportsService,
    DraftsService,
    SubmissionsService,
    WaysBackService,
    KeptVersionsService,
    ReportMoves,
    ReportLoader,
    Idempotency,
    StandingsAtStart,
  ],
  exports: [ReportMoves, ReportLoader],
})
export class ReportsModule {}
