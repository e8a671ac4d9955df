import { Controller, Get, Query } from '@nestjs/common';
import {
  WORKSPACE_PATHS,
  type PageView,
  type WorkspaceCommitmentsQuery,
  type WorkspaceCommitmentView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { oneOf, uuid } from '../platform/openapi/schema';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
import { workspaceCommitment } from '../platform/openapi/views/workspace';
import { WorkspaceCommitmentsQueryDto } from './commitments.dto';
import { CommitmentsService } from './commitments.service';

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
    query: {
      ...pageQuery,
      organization: uuid(),
      show: oneOf(['due', 'all'], '`due`: a report is expected now and not yet sent, or was returned.'),
      sort: oneOf(['due', 'activity']),
    },
    answers: pageOf(workspaceCommitment),
  })
  listOwnCommitments(
    @Query() query: WorkspaceCommitmentsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceCommitmentView>> {
    return this.commitments.list(query, actor, language);
  }
}
