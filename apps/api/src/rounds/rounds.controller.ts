import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DESK_PATHS,
  WORKSPACE_PATHS,
  type DeskRoundView,
  type PageView,
  type WorkspaceRoundView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, ForStaff, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { WorkspaceRoundsQueryDto } from './rounds.dto';
import { RoundsService } from './rounds.service';

/** Reporting rounds, for those who report and those who follow. */
@Controller()
export class RoundsController {
  constructor(private readonly rounds: RoundsService) {}

  @Get(WORKSPACE_PATHS.rounds)
  @ForMembers()
  @ApiTags('workspace')
  @ApiOperation({ operationId: 'listOwnRounds', summary: 'Rounds as they bind an own organisation, newest first' })
  listOwnRounds(
    @Query() query: WorkspaceRoundsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceRoundView>> {
    return this.rounds.listForOrganization(query, actor, language);
  }

  @Get(DESK_PATHS.rounds)
  @ForStaff()
  @ApiTags('desk')
  @ApiOperation({ operationId: 'listRounds', summary: 'Rounds with what is expected and what was sent, newest first' })
  listRounds(@Query() query: PageQueryDto, @ReaderLanguage() language: Language): Promise<PageView<DeskRoundView>> {
    return this.rounds.listForDesk(query, language);
  }
}
