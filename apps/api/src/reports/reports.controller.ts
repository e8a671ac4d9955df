import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PageView, ReportEventView, WorkspaceReportSummaryView, WorkspaceReportView } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { IdPath } from '../platform/validation/path.dto';
import { SeenVersion, withEntityTag } from '../platform/versions/seen-version';
import { DraftsService } from './drafts.service';
import { IdempotencyKey } from './idempotency-key';
import { SaveReportDto } from './report-content.dto';
import { StartReportDto, WithdrawReportDto, WorkspaceReportsQueryDto } from './reports.dto';
import { ReportsService } from './reports.service';
import { SubmissionsService } from './submissions.service';

/** An organization's own reports. */
@ApiTags('workspace')
@Controller('workspace/reports')
@ForMembers()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOwnReports', summary: "The reader's organisations' reports, last edited first" })
  listOwnReports(
    @Query() query: WorkspaceReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceReportSummaryView>> {
    return this.reports.list(query, { actor, language });
  }

  /** 201 for a new one, 200 for the one already in work. */
  @Post()
  @ApiOperation({ operationId: 'startReport', summary: 'Begin a report, or a correction of a published one' })
  async startReport(
    @Body() input: StartReportDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    const { id, isNew } = await this.drafts.start(input, actor);
    void reply.code(isNew ? 201 : 200);
    return withEntityTag(reply, await this.reports.read(id, { actor, language }));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readOwnReport', summary: 'One report of an own organisation, with its history' })
  async readOwnReport(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    return withEntityTag(reply, await this.reports.read(id, { actor, language }));
  }

  @Get(':id/history')
  @ApiOperation({ operationId: 'readOwnReportHistory', summary: 'Every step of a report, oldest first' })
  async readOwnReportHistory(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<readonly ReportEventView[]> {
    return (await this.reports.read(id, { actor, language })).history;
  }

  @Put(':id')
  @ApiOperation({ operationId: 'saveReport', summary: 'Save the whole content of a draft or returned report' })
  async saveReport(
    @Param() { id }: IdPath,
    @Body() input: SaveReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    await this.reports.save(id, input, { actor, seenVersion });
    return withEntityTag(reply, await this.reports.read(id, { actor, language }));
  }

  @Post(':id/submission')
  @HttpCode(200)
  @ApiOperation({ operationId: 'submitReport', summary: 'Send a report to the observatory, once per Idempotency-Key' })
  async submitReport(
    @Param() { id }: IdPath,
    @IdempotencyKey() key: string,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    await this.submissions.submit(id, key, { actor, seenVersion });
    return withEntityTag(reply, await this.reports.read(id, { actor, language }));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'withdrawOwnReport', summary: 'Take a published report back, with a reason' })
  async withdrawOwnReport(
    @Param() { id }: IdPath,
    @Body() input: WithdrawReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkspaceReportView> {
    await this.submissions.withdraw(id, input, { actor, seenVersion });
    return withEntityTag(reply, await this.reports.read(id, { actor, language }));
  }
}
