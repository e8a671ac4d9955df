import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DeskReportSummaryView, DeskReportView, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ForStaff, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { IdPath } from '../platform/validation/path.dto';
import { SeenVersion, withEntityTag } from '../platform/versions/seen-version';
import { DecisionsService } from './decisions.service';
import { DeskService } from './desk.service';
import { ApproveReportDto, DeskReportsQueryDto, ReturnReportDto, WithdrawPublishedReportDto } from './reviews.dto';

/** The desk: reading and deciding. */
@ApiTags('desk')
@Controller('desk/reports')
@ForStaff()
export class ReviewsController {
  constructor(
    private readonly desk: DeskService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReportsToCheck', summary: 'Reports that wait for the observatory, longest first' })
  listReportsToCheck(
    @Query() query: DeskReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<DeskReportSummaryView>> {
    return this.desk.list(query, { actor, language });
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readReportToCheck', summary: 'One report beside the one before, with its history' })
  async readReportToCheck(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReportView> {
    return withEntityTag(reply, await this.desk.read(id, { actor, language }));
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({ operationId: 'returnReport', summary: 'Send a report back to its author, with reasons' })
  async returnReport(
    @Param() { id }: IdPath,
    @Body() input: ReturnReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReportView> {
    await this.decisions.return(id, input, { actor, seenVersion });
    return withEntityTag(reply, await this.desk.read(id, { actor, language }));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @ApiOperation({ operationId: 'approveReport', summary: 'Approve a report with a verified rating' })
  async approveReport(
    @Param() { id }: IdPath,
    @Body() input: ApproveReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReportView> {
    await this.decisions.approve(id, input, { actor, seenVersion });
    return withEntityTag(reply, await this.desk.read(id, { actor, language }));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @ApiOperation({ operationId: 'publishReport', summary: 'Publish an approved report; what it corrects is superseded' })
  async publishReport(
    @Param() { id }: IdPath,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReportView> {
    await this.decisions.publish(id, { actor, seenVersion });
    return withEntityTag(reply, await this.desk.read(id, { actor, language }));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'withdrawReport', summary: 'Take a published report back, with a reason' })
  async withdrawReport(
    @Param() { id }: IdPath,
    @Body() input: WithdrawPublishedReportDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReportView> {
    await this.decisions.withdraw(id, input, { actor, seenVersion });
    return withEntityTag(reply, await this.desk.read(id, { actor, language }));
  }
}
