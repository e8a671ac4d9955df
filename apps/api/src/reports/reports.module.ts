import { Module } from '@nestjs/common';
import { DraftsService } from './drafts.service';
import { Idempotency } from './idempotency.service';
import { ReportMoves } from './report-moves.service';
import { ReportReading } from './report-reading.service';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { SubmissionsService } from './submissions.service';

/** Reports: written by organizations, moved by everyone who may. */
@Module({
  controllers: [ReportsController],
  providers: [ReportsService, DraftsService, SubmissionsService, ReportMoves, ReportReading, Idempotency],
  exports: [ReportMoves, ReportReading],
})
export class ReportsModule {}
