import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, UseInterceptors } from '@nestjs/common';
import type {
  PageView,
  ReportEventView,
  WorkspaceReportsQuery,
  WorkspaceReportSummaryView,
  WorkspaceReportView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe, IDEMPOTENCY_KEY, IF_MATCH } from '../platform/openapi/describe';
import { listOf, uuid } from '../platform/openapi/schema';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { reportContentSchema, reportEventSchema, reportStateSchema } from '../platform/openapi/views/reports';
import {
  startReportSchema,
  withdrawReportSchema,
  workspaceReportSchema,
  workspaceReportSummarySchema,
} from '../platform/openapi/views/workspace';
import { IdPath } from '../platform/validation/path.dto';
import { EntityTag } from '../platform/versions/entity-tag.interceptor';
import { SeenVersion } from '../platform/versions/seen-version';
import { DraftsService } from './drafts.service';
import { IdempotencyKey } from './idempotency-key';
import { SaveReportDto } from './report-content.dto';
import { StartReportDto, WithdrawReportDto, WorkspaceReportsQueryDto } from './reports.dto';
import { ReportsService } from './reports.service';
import { SubmissionsService } from './submissions.service';

/** An organization's own reports. */
@Controller('workspace/reports')
@ForMembers()
@UseInterceptors(EntityTag)
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Get()
  @Describe<PageView<WorkspaceReportSummaryView>, WorkspaceReportsQuery>({
    id: 'listOwnReports',
    tag: 'Workspace',
    summary: "The reader's organisations' reports, last edited first",
    query: { ...pageQuery, organization: uuid(), commitment: uuid(), state: reportStateSchema },
    answers: pageSchemaOf(workspaceReportSummarySchema),
  })
  listOwnReports(
    @Query() query: WorkspaceReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceReportSummaryView>> {
    return this.reports.list(query, { actor, language });
  }

  /** 201 for a new one, 200 for the one already in work. */
  @Post()
  @Describe({
    id: 'startReport',
    tag: 'Workspace',
    summary: 'Begin a report, or a correction of a published one',
    status: [201, 200],
    body: startReportSchema,
    answers: workspaceReportSchema,
    refuses: [409],
  })
  async startReport(
    @Body() input: StartReportDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    const { id, isNew } = await this.drafts.start(input, { actor, language });
    void reply.code(isNew ? 201 : 200);
    return this.reports.read(id, { actor, language });
  }

  @Get(':id')
  @Describe({
    id: 'readOwnReport',
    tag: 'Workspace',
    summary: 'One report of an own organisation, with its history',
    path: { id: uuid() },
    answers: workspaceReportSchema,
  })
  readOwnReport(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    return this.reports.read(id, { actor, language });
  }

  @Get(':id/history')
  @Describe({
    id: 'readOwnReportHistory',
    tag: 'Workspace',
    summary: 'Every step of a report, oldest first',
    path: { id: uuid() },
    answers: listOf(reportEventSchema),
  })
  async readOwnReportHistory(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<readonly ReportEventView[]> {
    return (await this.reports.read(id, { actor, language })).history;
  }

  @Put(':id')
  @Describe({
    id: 'saveReport',
    tag: 'Workspace',
    summary: 'Save the whole content of a draft or returned report',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: reportContentSchema,
    answers: workspaceReportSchema,
    refuses: [409, 412, 428],
  })
  async saveReport(
    @Param() { id }: IdPath,
    @Body() input: SaveReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.reports.save(id, input, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Describe({
    id: 'submitReport',
    tag: 'Workspace',
    summary: 'Send a report to the observatory, once per Idempotency-Key',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH, IDEMPOTENCY_KEY],
    answers: workspaceReportSchema,
    refuses: [400, 409, 412, 428],
  })
  async submitReport(
    @Param() { id }: IdPath,
    @IdempotencyKey() key: string,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.submissions.submit(id, key, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Describe({
    id: 'withdrawOwnReport',
    tag: 'Workspace',
    summary: 'Take a published report back, with a reason',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: withdrawReportSchema,
    answers: workspaceReportSchema,
    refuses: [409, 412, 428],
  })
  async withdrawOwnReport(
    @Param() { id }: IdPath,
    @Body() input: WithdrawReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.submissions.withdraw(id, input, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }
}
