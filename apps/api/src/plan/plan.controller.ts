import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type GoalSummaryView,
  type GoalView,
  type InstanceView,
  type PageQuery,
  type PageView,
  type PlanView,
  type ThemeView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { goalNumber } from '../platform/openapi/views/figures';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
import { goal, goalSummary, instance, plan, theme } from '../platform/openapi/views/plan';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { NumberPath } from '../platform/validation/path.dto';
import { PlanService } from './plan.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  @Get(PUBLIC_PATHS.instance)
  @Describe({ id: 'getInstance', tag: 'Installation', summary: 'What this installation is.', answers: instance })
  getInstance(): InstanceView {
    return this.plans.instance();
  }

  @Get(PUBLIC_PATHS.plan)
  @Describe({ id: 'getPlan', tag: 'Plan', summary: 'The Plan of Action.', answers: plan })
  getPlan(@ReaderLanguage() language: Language): Promise<PlanView> {
    return this.plans.plan(language);
  }

  @Get(PUBLIC_PATHS.themes)
  @Describe<PageView<ThemeView>, PageQuery>({
    id: 'listThemes',
    tag: 'Plan',
    summary: 'What activities and good practices are about.',
    query: pageQuery,
    answers: pageOf(theme),
  })
  listThemes(@Query() query: PageQueryDto, @ReaderLanguage() language: Language): Promise<PageView<ThemeView>> {
    return this.plans.themes(query, language);
  }

  @Get(PUBLIC_PATHS.goals)
  @Describe<PageView<GoalSummaryView>, PageQuery>({
    id: 'listGoals',
    tag: 'Plan',
    summary: 'The goals of the Plan, each with how far it has come.',
    query: pageQuery,
    answers: pageOf(goalSummary),
  })
  listGoals(@Query() query: PageQueryDto, @ReaderLanguage() language: Language): Promise<PageView<GoalSummaryView>> {
    return this.plans.goals(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.goal))
  @Describe({
    id: 'getGoal',
    tag: 'Plan',
    summary: 'One goal with its activities.',
    path: { number: goalNumber },
    answers: goal,
  })
  getGoal(@Param() { number }: NumberPath, @ReaderLanguage() language: Language): Promise<GoalView> {
    return this.plans.goal(number, language);
  }
}
