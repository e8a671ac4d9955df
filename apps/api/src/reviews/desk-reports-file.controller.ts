import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { DESK_PATHS, type DeskReportsQuery, type DeskReportSummaryView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForStaff, type SignedInActor } from '../platform/access/access';
import { listCsv } from '../platform/files/list-csv';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { file } from '../platform/openapi/schema';
import { deskReportFiltersSchema } from '../platform/openapi/views/desk';
import { DeskService } from './desk.service';
import { DeskReportsQueryDto } from './reviews.dto';

/** The desk's list of reports as a file. */
@Controller()
@ForStaff()
export class DeskReportsFileController {
  constructor(private readonly desk: DeskService) {}

  @Get(DESK_PATHS.reportsCsv)
  @Describe<StreamableFile, Omit<DeskReportsQuery, 'cursor' | 'limit'>>({
    id: 'exportReportsToCheck',
    tag: 'Desk',
    summary: 'The list of reports, whole, for spreadsheets',
    query: deskReportFiltersSchema,
    answers: file,
    mediaType: 'text/csv',
  })
  exportReportsToCheck(
    @Query() query: DeskReportsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return listCsv<DeskReportSummaryView>({
      name: 'reports',
      language,
      read: (page) => this.desk.list({ ...query, ...page }, { actor, language }),
      columns: {
        activity: ({ activity }) => activity.number,
        activityTitle: ({ activity }) => activity.title,
        goal: ({ activity }) => activity.goal,
        organization: ({ organization }) => organization.name,
        country: ({ country }) => country,
        round: ({ roundLabel }) => roundLabel,
        state: ({ state }) => state,
        claimedStatus: ({ claimedStatus }) => claimedStatus,
        progressPercent: ({ progressPercent }) => progressPercent,
        submittedAt: ({ submittedAt }) => submittedAt,
        ageDays: ({ ageDays }) => ageDays,
        isEscalated: ({ isEscalated }) => String(isEscalated),
        id: ({ id }) => id,
      },
    });
  }
}
