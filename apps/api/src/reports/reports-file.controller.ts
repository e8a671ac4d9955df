import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { WORKSPACE_PATHS, type WorkspaceReportsQuery, type WorkspaceReportSummaryView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { listCsv } from '../platform/files/list-csv';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { file, uuid } from '../platform/openapi/schema';
import { reportStateSchema } from '../platform/openapi/views/reports';
import { WorkspaceReportsQueryDto } from './reports.dto';
import { ReportsService } from './reports.service';

/** An organization's own reports as a file. */
@Controller()
@ForMembers()
export class ReportsFileController {
  constructor(private readonly reports: ReportsService) {}

  @Get(WORKSPACE_PATHS.reportsCsv)
  @Describe<StreamableFile, Omit<WorkspaceReportsQuery, 'cursor' | 'limit'>>({
    id: 'exportOwnReports',
    tag: 'Workspace',
    summary: "The reader's organisations' reports, all of them, for spreadsheets",
    query: { organization: uuid(), commitment: uuid(), state: reportStateSchema },
    answers: file,
    mediaType: 'text/csv',
  })
  exportOwnReports(
    @Query() query: WorkspaceReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return listCsv<WorkspaceReportSummaryView>({
      name: 'reports',
      language,
      read: (page) => this.reports.list({ ...query, ...page }, { actor, language }),
      columns: {
        organization: ({ organization }) => organization.name,
        activity: ({ activity }) => activity.number,
        activityTitle: ({ activity }) => activity.title,
        goal: ({ activity }) => activity.goal,
        country: ({ countryName }) => countryName,
        round: ({ roundLabel }) => roundLabel,
        state: ({ state }) => state,
        editedAt: ({ editedAt }) => editedAt,
        submittedAt: ({ submittedAt }) => submittedAt,
        id: ({ id }) => id,
      },
    });
  }
}
