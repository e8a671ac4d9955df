import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type GoodPracticeSummaryView,
  type GoodPracticeView,
  type PageQuery,
  type PageView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
import { goodPractice, goodPracticeSummary } from '../platform/openapi/views/plan';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { SlugPath } from '../platform/validation/path.dto';
import { GoodPracticesService } from './good-practices.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class GoodPracticesController {
  constructor(private readonly goodPractices: GoodPracticesService) {}

  @Get(PUBLIC_PATHS.goodPractices)
  @Describe<PageView<GoodPracticeSummaryView>, PageQuery>({
    id: 'listGoodPractices',
    tag: 'Good practices',
    summary: "The observatory's sheets of good practices.",
    query: pageQuery,
    answers: pageOf(goodPracticeSummary),
  })
  listGoodPractices(
    @Query() query: PageQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<GoodPracticeSummaryView>> {
    return this.goodPractices.list(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.goodPractice))
  @Describe({ id: 'getGoodPractice', tag: 'Good practices', summary: 'One sheet, whole.', answers: goodPractice })
  getGoodPractice(@Param() { slug }: SlugPath, @ReaderLanguage() language: Language): Promise<GoodPracticeView> {
    return this.goodPractices.get(slug, language);
  }
}
