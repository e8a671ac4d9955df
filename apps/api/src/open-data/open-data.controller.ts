import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type CommitmentsPageView,
  type CommitmentsQuery,
  type ReportsPageView,
  type ReportsQuery,
  type ReportView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import {
  commitmentsPageSchema,
  publicCommitmentsQuery,
  publicReportsQuery,
} from '../platform/openapi/views/organizations';
import { pageQuery } from '../platform/openapi/views/page';
import { reportSchema, reportsPageSchema } from '../platform/openapi/views/reports';
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
  @Describe<CommitmentsPageView, CommitmentsQuery>({
    id: 'listCommitments',
    tag: 'Published reports',
    summary: 'Who took up what and where, as far as each may be shown, with where it stands.',
    description: 'Commitments that are only counted are in the figures and not here.',
    query: { ...pageQuery, ...publicCommitmentsQuery },
    answers: commitmentsPageSchema,
  })
  listCommitments(
    @Query() query: CommitmentsQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<CommitmentsPageView> {
    return this.commitments.list(query, language);
  }

  @Get(PUBLIC_PATHS.reports)
  @Describe<ReportsPageView, ReportsQuery>({
    id: 'listReports',
    tag: 'Published reports',
    summary: 'Published reports, newest first.',
    query: { ...pageQuery, ...publicReportsQuery },
    description:
      'With `snapshot` as at the end of its day, as that is known today: what was taken back since is not in it.',
    answers: reportsPageSchema,
  })
  listReports(@Query() query: ReportsQueryDto, @ReaderLanguage() language: Language): Promise<ReportsPageView> {
    return this.reports.list(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.report))
  @Describe({
    id: 'getReport',
    tag: 'Published reports',
    summary: 'One published report; its text only where it is for everyone.',
    path: { id: uuid() },
    answers: reportSchema,
  })
  getReport(@Param() { id }: IdPath, @ReaderLanguage() language: Language): Promise<ReportView> {
    return this.reports.get(id, language);
  }
}
