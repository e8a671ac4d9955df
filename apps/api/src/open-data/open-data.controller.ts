import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type CommitmentsQuery,
  type CommitmentView,
  type FiguresPageView,
  type PageView,
  type ReportsQuery,
  type ReportSummaryView,
  type ReportView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { commitment, publicCommitmentsQuery, publicReportsQuery } from '../platform/openapi/views/organizations';
import { figuresPageOf, pageOf, pageQuery } from '../platform/openapi/views/page';
import { report, reportSummary } from '../platform/openapi/views/reports';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { IdPath } from '../platform/validation/path.dto';
import { CommitmentsQueryDto, ReportsQueryDto } from './open-data.dto';
import { PublicCommitmentsService } from './public-commitments.service';
import { PublishedReportsService } from './published-reports.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class OpenDataController {
  constructor(
    private readonly commitments: PublicCommitmentsService,
    private readonly reports: PublishedReportsService,
  ) {}

  @Get(PUBLIC_PATHS.commitments)
  @Describe<FiguresPageView<CommitmentView>, CommitmentsQuery>({
    id: 'listCommitments',
    tag: 'Published reports',
    summary: 'Who took up what and where, as far as each may be shown, with where it stands.',
    description: 'Commitments that are only counted are in the figures and not here.',
    query: { ...pageQuery, ...publicCommitmentsQuery },
    answers: figuresPageOf(commitment),
  })
  listCommitments(
    @Query() query: CommitmentsQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<CommitmentView>> {
    return this.commitments.list(query, language);
  }

  @Get(PUBLIC_PATHS.reports)
  @Describe<PageView<ReportSummaryView>, ReportsQuery>({
    id: 'listReports',
    tag: 'Published reports',
    summary: 'Published reports, newest first.',
    query: { ...pageQuery, ...publicReportsQuery },
    answers: pageOf(reportSummary),
  })
  listReports(
    @Query() query: ReportsQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<ReportSummaryView>> {
    return this.reports.list(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.report))
  @Describe({
    id: 'getReport',
    tag: 'Published reports',
    summary: 'One published report; its text only where it is for everyone.',
    path: { id: uuid() },
    answers: report,
  })
  getReport(@Param() { id }: IdPath, @ReaderLanguage() language: Language): Promise<ReportView> {
    return this.reports.get(id, language);
  }
}
