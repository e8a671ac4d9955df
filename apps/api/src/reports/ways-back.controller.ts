import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { WorkspaceReportView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe, IF_MATCH } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { askBackSchema, workspaceReportSchema } from '../platform/openapi/views/workspace';
import { IdPath } from '../platform/validation/path.dto';
import { EntityTag } from '../platform/versions/entity-tag.interceptor';
import { SeenVersion } from '../platform/versions/seen-version';
import { AskBackDto } from './reports.dto';
import { ReportsService } from './reports.service';
import { WaysBackService } from './ways-back.service';

const MOVE = {
  tag: 'Workspace',
  path: { id: uuid() },
  requestHeaders: [IF_MATCH],
  answers: workspaceReportSchema,
  refuses: [409, 412, 428],
} as const;

/** Recalling and asking back submitted reports, discarding and restoring drafts. */
@Controller('workspace/reports/:id')
@ForMembers()
@UseInterceptors(EntityTag)
export class WaysBackController {
  constructor(
    private readonly waysBack: WaysBackService,
    private readonly reports: ReportsService,
  ) {}

  @Post('recall')
  @HttpCode(200)
  @Describe({ ...MOVE, id: 'recallReport', summary: 'Take back a report that nobody at the desk has opened' })
  async recallReport(
    @Param() { id }: IdPath,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.waysBack.recall(id, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }

  @Post('ask-back')
  @HttpCode(200)
  @Describe({
    ...MOVE,
    id: 'askReportBack',
    summary: 'Ask for a report that was opened at the desk: from then on it can only be returned',
    body: askBackSchema,
  })
  async askReportBack(
    @Param() { id }: IdPath,
    @Body() { comment }: AskBackDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.waysBack.askBack(id, comment, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }

  @Post('discard')
  @HttpCode(200)
  @Describe({
    ...MOVE,
    id: 'discardReport',
    summary: 'Throw away a draft or a returned report; it can be brought back',
  })
  async discardReport(
    @Param() { id }: IdPath,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.waysBack.discard(id, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }

  @Post('restore')
  @HttpCode(200)
  @Describe({ ...MOVE, id: 'restoreReport', summary: 'Bring a discarded report back' })
  async restoreReport(
    @Param() { id }: IdPath,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.waysBack.restore(id, { actor, seenVersion });
    return this.reports.read(id, { actor, language });
  }
}
