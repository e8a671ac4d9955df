import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  LIMITS,
  PUBLIC_PATHS,
  type ActivitiesQuery,
  type ActivitySummaryView,
  type ActivityView,
  type FiguresPageView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { oneOf, text } from '../platform/openapi/schema';
import { activityNumberSchema } from '../platform/openapi/views/figures';
import { figuresPageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { activitySchema, activitySummarySchema, approachSchema } from '../platform/openapi/views/plan';
import { figuresQuery, momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { routePath } from '../platform/routing/route-path';
import { NumberPath } from '../platform/validation/path.dto';
import { ActivitiesService } from './activities.service';
import { ActivitiesQueryDto } from './plan.dto';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class ActivitiesController {
  constructor(private readonly activities: ActivitiesService) {}

  @Get(PUBLIC_PATHS.activities)
  @Describe<FiguresPageView<ActivitySummaryView>, ActivitiesQuery>({
    id: 'listActivities',
    tag: 'Plan',
    summary: 'The activities of the Plan, filtered, each with how far it has come.',
    description:
      'Figures and statuses are those of the scope. With `country`, `organization` or `organizationType`, activities nobody took up there are left out unless `status` asks for them.',
    query: {
      ...pageQuery,
      ...figuresQuery,
      approach: approachSchema,
      search: text("Part of the title in the reader's language, or an activity or paragraph number.", {
        maxLength: LIMITS.search,
      }),
      sort: oneOf(['number', '-progress', 'progress'], 'Activities without progress come last either way.'),
    },
    answers: figuresPageSchemaOf(activitySummarySchema),
  })
  listActivities(
    @Query() query: ActivitiesQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<ActivitySummaryView>> {
    return this.activities.activities(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.activity))
  @Describe({
    id: 'getActivity',
    tag: 'Plan',
    summary: 'One activity.',
    path: { number: activityNumberSchema },
    query: { ...scopeQuery, ...momentQuery },
    answers: activitySchema,
  })
  getActivity(
    @Param() { number }: NumberPath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<ActivityView> {
    return this.activities.activity(number, query, language);
  }
}
