import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type FiguresPageView,
  type ThemesQuery,
  type ThemeSummaryView,
  type ThemeView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { text } from '../platform/openapi/schema';
import { figuresPageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { themeSchema, themeSummarySchema } from '../platform/openapi/views/plan';
import { figuresQuery, momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { FiguresQueryDto, ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { routePath } from '../platform/routing/route-path';
import { CodePath } from '../platform/validation/path.dto';
import { ThemesService } from './themes.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class ThemesController {
  constructor(private readonly themes: ThemesService) {}

  @Get(PUBLIC_PATHS.themes)
  @Describe<FiguresPageView<ThemeSummaryView>, ThemesQuery>({
    id: 'listThemes',
    tag: 'Plan',
    summary: 'What activities are about, filtered, each theme with how far its activities have come.',
    query: { ...pageQuery, ...figuresQuery },
    answers: figuresPageSchemaOf(themeSummarySchema),
  })
  listThemes(
    @Query() query: FiguresQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<ThemeSummaryView>> {
    return this.themes.themes(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.theme))
  @Describe({
    id: 'getTheme',
    tag: 'Plan',
    summary: 'One theme with its activities.',
    path: { code: text('Of the theme.') },
    query: { ...scopeQuery, ...momentQuery },
    answers: themeSchema,
  })
  getTheme(
    @Param() { code }: CodePath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<ThemeView> {
    return this.themes.theme(code, query, language);
  }
}
