import { Body, Controller, Delete, Param, Post, UseInterceptors } from '@nestjs/common';
import type { WorkspaceReportView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { reportContentSchema } from '../platform/openapi/views/reports';
import { workspaceReportSchema } from '../platform/openapi/views/workspace';
import { IdPath, KeptVersionPath } from '../platform/validation/path.dto';
import { EntityTag } from '../platform/versions/entity-tag.interceptor';
import { KeptVersionsService } from './kept-versions.service';
import { SaveReportDto } from './report-content.dto';
import { ReportsService } from './reports.service';

/** Kept versions of a report after conflicting saves. */
@Controller('workspace/reports/:id/kept-versions')
@ForMembers()
@UseInterceptors(EntityTag)
export class KeptVersionsController {
  constructor(
    private readonly kept: KeptVersionsService,
    private readonly reports: ReportsService,
  ) {}

  @Post()
  @Describe({
    id: 'keepVersion',
    tag: 'Workspace',
    summary: 'Keep a version that met a newer one, and the newer one, until the report is published',
    path: { id: uuid() },
    body: reportContentSchema,
    status: 201,
    answers: workspaceReportSchema,
    refuses: [409],
  })
  async keepVersion(
    @Param() { id }: IdPath,
    @Body() input: SaveReportDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.kept.keep(id, input, actor);
    return this.reports.read(id, { actor, language });
  }

  @Delete(':version')
  @Describe({
    id: 'dropKeptVersion',
    tag: 'Workspace',
    summary: 'Take a kept version away for good',
    path: { id: uuid(), version: uuid() },
    answers: workspaceReportSchema,
    refuses: [409],
  })
  async dropKeptVersion(
    @Param() { id, version }: KeptVersionPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<WorkspaceReportView> {
    await this.kept.drop(id, version, actor);
    return this.reports.read(id, { actor, language });
  }
}
