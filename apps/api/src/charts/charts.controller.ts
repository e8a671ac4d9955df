import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { PUBLIC_PATHS, type ChartListView, type ChartQuery, type ChartView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { chartSchema, chartCodeSchema, chartListSchema } from '../platform/openapi/views/charts';
import { momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { routePath } from '../platform/routing/route-path';
import { ChartPath } from './charts.dto';
import { ChartsService } from './charts.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class ChartsController {
  constructor(private readonly chartsOfPlan: ChartsService) {}

  @Get(PUBLIC_PATHS.charts)
  @Describe({
    id: 'listCharts',
    tag: 'Figures',
    summary: 'The charts there are, and their filters.',
    answers: chartListSchema,
  })
  listCharts(): ChartListView {
    return this.chartsOfPlan.charts();
  }

  @Get(routePath(PUBLIC_PATHS.chart))
  @Describe<ChartView, ChartQuery>({
    id: 'getChart',
    tag: 'Figures',
    summary: 'The numbers of one chart, in a scope, at a moment.',
    description:
      'Its title, unit and method in the reader’s language are on its page, `/{lang}/charts/{code}`; the same numbers are ' +
      'there as `.csv`, `.svg` and `.png`.',
    path: { code: chartCodeSchema },
    query: { ...scopeQuery, ...momentQuery },
    answers: chartSchema,
  })
  getChart(
    @Param() { code }: ChartPath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<ChartView> {
    return this.chartsOfPlan.chart(code, query, language);
  }
}
