import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type GoodPracticeSummaryView,
  type GoodPracticeView,
  type GoodPracticesQuery,
  type PageView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { goalNumberSchema, iso2Schema } from '../platform/openapi/views/figures';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { approachSchema, goodPracticeSchema, goodPracticeSummarySchema } from '../platform/openapi/views/plan';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { SlugPath } from '../platform/validation/path.dto';
import { GoodPracticesQueryDto } from './good-practices.dto';
import { GoodPracticesService } from './good-practices.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class GoodPracticesController {
  constructor(private readonly goodPractices: GoodPracticesService) {}

  @Get(PUBLIC_PATHS.goodPractices)
  @Describe<PageView<GoodPracticeSummaryView>, GoodPracticesQuery>({
    id: 'listGoodPractices',
    tag: 'Good practices',
    summary: "The observatory's sheets of good practices.",
    description: 'By title in the language asked for. Filters can be combined; what is left out does not narrow.',
    query: { ...pageQuery, goal: goalNumberSchema, country: iso2Schema, approach: approachSchema },
    answers: pageSchemaOf(goodPracticeSummarySchema),
  })
  listGoodPractices(
    @Query() query: GoodPracticesQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<GoodPracticeSummaryView>> {
    return this.goodPractices.list(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.goodPractice))
  @Describe({ id: 'getGoodPractice', tag: 'Good practices', summary: 'One sheet, whole.', answers: goodPracticeSchema })
  getGoodPractice(@Param() { slug }: SlugPath, @ReaderLanguage() language: Language): Promise<GoodPracticeView> {
    return this.goodPractices.get(slug, language);
  }
}
