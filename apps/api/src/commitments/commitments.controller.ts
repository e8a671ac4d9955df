import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WORKSPACE_PATHS, type PageView, type WorkspaceCommitmentView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { WorkspaceCommitmentsQueryDto } from './commitments.dto';
import { CommitmentsService } from './commitments.service';

/** An organization's own commitments. */
@ApiTags('workspace')
@Controller()
@ForMembers()
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Get(WORKSPACE_PATHS.commitments)
  @ApiOperation({ operationId: 'listOwnCommitments', summary: 'What own organisations took up, and what is due on it' })
  listOwnCommitments(
    @Query() query: WorkspaceCommitmentsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceCommitmentView>> {
    return this.commitments.list(query, actor, language);
  }
}
