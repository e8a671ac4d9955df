import { Controller, Get, Query } from '@nestjs/common';
import {
  DESK_PATHS,
  WORKSPACE_PATHS,
  type DeskRoundView,
  type PageQuery,
  type PageView,
  type WorkspaceRoundsQuery,
  type WorkspaceRoundView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { CurrentActor, ForMembers, ForStaff, type SignedInActor } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { deskRoundSchema } from '../platform/openapi/views/desk';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { workspaceRoundSchema } from '../platform/openapi/views/workspace';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { WorkspaceRoundsQueryDto } from './rounds.dto';
import { RoundsService } from './rounds.service';

/** Reporting rounds, for organizations and for the desk. */
@Controller()
export class RoundsController {
  constructor(private readonly rounds: RoundsService) {}

  @Get(WORKSPACE_PATHS.rounds)
  @ForMembers()
  @Describe<PageView<WorkspaceRoundView>, WorkspaceRoundsQuery & PageQuery>({
    id: 'listOwnRounds',
    tag: 'Workspace',
    summary: 'Rounds as they bind an own organisation, newest first',
    query: {
      ...pageQuery,
      organization: uuid('Whose extensions hold; the only or first own organisation unless told.'),
    },
    answers: pageSchemaOf(workspaceRoundSchema),
  })
  listOwnRounds(
    @Query() query: WorkspaceRoundsQueryDto,
    @CurrentActor() actor: SignedInActor,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<WorkspaceRoundView>> {
    return this.rounds.listForOrganization(query, actor, language);
  }

  @Get(DESK_PATHS.rounds)
  @ForStaff()
  @Describe<PageView<DeskRoundView>, PageQuery>({
    id: 'listRounds',
    tag: 'Desk',
    summary: 'Rounds with what is expected and what was sent, newest first',
    query: pageQuery,
    answers: pageSchemaOf(deskRoundSchema),
  })
  listRounds(@Query() query: PageQueryDto, @ReaderLanguage() language: Language): Promise<PageView<DeskRoundView>> {
    return this.rounds.listForDesk(query, language);
  }
}
