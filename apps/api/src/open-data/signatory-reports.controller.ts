import { Controller, Get, Param } from '@nestjs/common';
import { WORKSPACE_PATHS, type ReportView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { reportSchema } from '../platform/openapi/views/reports';
import { routePath } from '../platform/routing/route-path';
import { IdPath } from '../platform/validation/path.dto';
import { PublishedReportsService } from './published-reports.service';

/** Published reports for people of signatories. */
@Controller()
@ForMembers()
export class SignatoryReportsController {
  constructor(private readonly reports: PublishedReportsService) {}

  @Get(routePath(WORKSPACE_PATHS.publishedReport))
  @Describe({
    id: 'getReportAsSignatory',
    tag: 'Workspace',
    summary: 'One published report; its text where it is for everyone or for signatories.',
    path: { id: uuid() },
    answers: reportSchema,
  })
  getReportAsSignatory(
    @Param() { id }: IdPath,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<ReportView> {
    return this.reports.getAsMember(id, actor, language);
  }
}
