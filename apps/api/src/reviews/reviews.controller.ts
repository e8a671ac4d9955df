import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { DeskReportsQuery, DeskReportSummaryView, DeskReportView, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForStaff, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe, IF_MATCH } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import {
  approveReportSchema,
  deskReportSchema,
  deskReportFiltersSchema,
  deskReportSummarySchema,
  returnReportSchema,
} from '../platform/openapi/views/desk';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { withdrawReportSchema } from '../platform/openapi/views/workspace';
import { IdPath } from '../platform/validation/path.dto';
import { EntityTag } from '../platform/versions/entity-tag.interceptor';
import { SeenVersion } from '../platform/versions/seen-version';
import { DecisionsService } from './decisions.service';
import { DeskService } from './desk.service';
import { ApproveReportDto, DeskReportsQueryDto, ReturnReportDto, WithdrawPublishedReportDto } from './reviews.dto';

/** The desk: reading and deciding. */
@Controller('desk/reports')
@ForStaff()
@UseInterceptors(EntityTag)
export class ReviewsController {
  constructor(
    private readonly desk: DeskService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @Describe<PageView<DeskReportSummaryView>, DeskReportsQuery>({
    id: 'listReportsToCheck',
    tag: 'Desk',
    summary: 'Reports that wait for the observatory, longest first',
    query: {
      ...pageQuery,
      ...deskReportFiltersSchema,
    },
    answers: pageSchemaOf(deskReportSummarySchema),
  })
  listReportsToCheck(
    @Query() query: DeskReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<DeskReportSummaryView>> {
    return this.desk.list(query, { actor, language });
  }

  @Get(':id')
  @Describe({
    id: 'readReportToCheck',
    tag: 'Desk',
    summary: 'One report beside the one before, with its history',
    path: { id: uuid() },
    answers: deskReportSchema,
  })
  readReportToCheck(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<DeskReportView> {
    return this.desk.read(id, { actor, language });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Describe({
    id: 'returnReport',
    tag: 'Desk',
    summary: 'Send a report back to its author, with reasons',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: returnReportSchema,
    answers: deskReportSchema,
    refuses: [409, 412, 428],
  })
  async returnReport(
    @Param() { id }: IdPath,
    @Body() input: ReturnReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<DeskReportView> {
    await this.decisions.return(id, input, { actor, seenVersion });
    return this.desk.read(id, { actor, language });
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Describe({
    id: 'approveReport',
    tag: 'Desk',
    summary: 'Approve a report with a verified rating',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: approveReportSchema,
    answers: deskReportSchema,
    refuses: [409, 412, 428],
  })
  async approveReport(
    @Param() { id }: IdPath,
    @Body() input: ApproveReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<DeskReportView> {
    await this.decisions.approve(id, input, { actor, seenVersion });
    return this.desk.read(id, { actor, language });
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Describe({
    id: 'publishReport',
    tag: 'Desk',
    summary: 'Publish an approved report; what it corrects is superseded',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    answers: deskReportSchema,
    refuses: [403, 409, 412, 428],
  })
  async publishReport(
    @Param() { id }: IdPath,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<DeskReportView> {
    await this.decisions.publish(id, { actor, seenVersion });
    return this.desk.read(id, { actor, language });
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Describe({
    id: 'withdrawReport',
    tag: 'Desk',
    summary: 'Take a published report back, with a reason',
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: withdrawReportSchema,
    answers: deskReportSchema,
    refuses: [409, 412, 428],
  })
  async withdrawReport(
    @Param() { id }: IdPath,
    @Body() input: WithdrawPublishedReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<DeskReportView> {
    await this.decisions.withdraw(id, input, { actor, seenVersion });
    return this.desk.read(id, { actor, language });
  }
}
