import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type FiguresPageView,
  type FiltersView,
  type GoalsQuery,
  type GoalSummaryView,
  type GoalView,
  type InstanceView,
  type PlanView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { goalNumberSchema } from '../platform/openapi/views/figures';
import { figuresPageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import {
  filtersSchema,
  goalSchema,
  goalSummarySchema,
  instanceSchema,
  planSchema,
} from '../platform/openapi/views/plan';
import { figuresQuery, momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { FiguresQueryDto, ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { routePath } from '../platform/routing/route-path';
import { NumberPath } from '../platform/validation/path.dto';
import { PlanService } from './plan.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  @Get(PUBLIC_PATHS.instance)
  @Describe({ id: 'getInstance', tag: 'Installation', summary: 'What this installation is.', answers: instanceSchema })
  getInstance(): InstanceView {
    return this.plans.instance();
  }

  @Get(PUBLIC_PATHS.plan)
  @Describe({ id: 'getPlan', tag: 'Plan', summary: 'The Plan of Action.', answers: planSchema })
  getPlan(@ReaderLanguage() language: Language): PlanView {
    return this.plans.plan(language);
  }

  @Get(PUBLIC_PATHS.filters)
  @Describe({
    id: 'getFilters',
    tag: 'Plan',
    summary: 'What lists and figures can be filtered by, with names and without figures.',
    answers: filtersSchema,
  })
  getFilters(@ReaderLanguage() language: Language): FiltersView {
    return this.plans.filters(language);
  }

  @Get(PUBLIC_PATHS.goals)
  @Describe<FiguresPageView<GoalSummaryView>, GoalsQuery>({
    id: 'listGoals',
    tag: 'Plan',
    summary: 'The goals of the Plan, filtered, each with how far it has come.',
    query: { ...pageQuery, ...figuresQuery },
    answers: figuresPageSchemaOf(goalSummarySchema),
  })
  listGoals(
    @Query() query: FiguresQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<GoalSummaryView>> {
    return this.plans.goals(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.goal))
  @Describe({
    id: 'getGoal',
    tag: 'Plan',
    summary: 'One goal with its activities.',
    path: { number: goalNumberSchema },
    query: { ...scopeQuery, ...momentQuery },
    answers: goalSchema,
  })
  getGoal(
    @Param() { number }: NumberPath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<GoalView> {
    return this.plans.goal(number, query, language);
  }
}
