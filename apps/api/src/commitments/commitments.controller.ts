import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import {
  WORKSPACE_PATHS,
  type PageView,
  type WorkspaceCommitmentsQuery,
  type WorkspaceCommitmentView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { listCsv } from '../platform/files/list-csv';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe, type QueryDescription } from '../platform/openapi/describe';
import { file, oneOf, uuid } from '../platform/openapi/schema';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { workspaceCommitmentSchema } from '../platform/openapi/views/workspace';
import { WorkspaceCommitmentsQueryDto } from './commitments.dto';
import { CommitmentsService } from './commitments.service';

const FILTERS: QueryDescription<Omit<WorkspaceCommitmentsQuery, 'cursor' | 'limit'>> = {
  organization: uuid(),
  show: oneOf(['due', 'all'], '`due`: a report is expected now and not yet sent, or was returned.'),
  sort: oneOf(['due', 'activity']),
};

/** An organization's own commitments. */
@Controller()
@ForMembers()
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Get(WORKSPACE_PATHS.commitments)
  @Describe<PageView<WorkspaceCommitmentView>, WorkspaceCommitmentsQuery>({
    id: 'listOwnCommitments',
    tag: 'Workspace',
    summary: 'What own organisations took up, and what is due on it',
    query: { ...pageQuery, ...FILTERS },
    answers: pageSchemaOf(workspaceCommitmentSchema),
  })
  listOwnCommitments(
    @Query() query: WorkspaceCommitmentsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceCommitmentView>> {
    return this.commitments.list(query, actor, language);
  }

  @Get(WORKSPACE_PATHS.commitmentsCsv)
  @Describe<StreamableFile, Omit<WorkspaceCommitmentsQuery, 'cursor' | 'limit'>>({
    id: 'exportOwnCommitments',
    tag: 'Workspace',
    summary: 'The same, whole, for spreadsheets',
    query: FILTERS,
    answers: file,
    mediaType: 'text/csv',
  })
  exportOwnCommitments(
    @Query() query: WorkspaceCommitmentsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return listCsv<WorkspaceCommitmentView>({
      name: 'commitments',
      language,
      read: (page) => this.commitments.list({ ...query, ...page }, actor, language),
      columns: {
        organization: ({ organization }) => organization.name,
        activity: ({ activity }) => activity.number,
        activityTitle: ({ activity }) => activity.title,
        goal: ({ activity }) => activity.goal,
        country: ({ country }) => country,
        place: ({ place }) => place,
        startsOn: ({ startsOn }) => startsOn,
        endsOn: ({ endsOn }) => endsOn,
        withdrawnOn: ({ withdrawnOn }) => withdrawnOn,
        claimedStatus: ({ standing }) => standing?.claimedStatus ?? null,
        progressPercent: ({ standing }) => standing?.progressPercent ?? null,
        verifiedRating: ({ standing }) => standing?.verifiedRating ?? null,
        dueOn: ({ due }) => due?.round.dueOn ?? null,
      },
    });
  }
}
