import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  PUBLIC_PATHS,
  type CountriesQuery,
  type CountrySummaryView,
  type CountryView,
  type FiguresPageView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { iso2Schema } from '../platform/openapi/views/figures';
import { figuresPageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { countrySchema, countrySummarySchema } from '../platform/openapi/views/plan';
import { figuresQuery, momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { FiguresQueryDto, ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { routePath } from '../platform/routing/route-path';
import { CountryPath } from '../platform/validation/path.dto';
import { CountriesService } from './countries.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class CountriesController {
  constructor(private readonly countries: CountriesService) {}

  @Get(PUBLIC_PATHS.countries)
  @Describe<FiguresPageView<CountrySummaryView>, CountriesQuery>({
    id: 'listCountries',
    tag: 'Plan',
    summary: 'The countries the Plan is carried out in, each with how far it has come there.',
    description:
      'Only commitments whose country may be told are in the figures; see `commitmentsNotInACountry` in the summary.',
    query: { ...pageQuery, ...figuresQuery },
    answers: figuresPageSchemaOf(countrySummarySchema),
  })
  listCountries(
    @Query() query: FiguresQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<CountrySummaryView>> {
    return this.countries.countries(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.country))
  @Describe({
    id: 'getCountry',
    tag: 'Plan',
    summary: 'One country.',
    path: { iso2: iso2Schema },
    query: { ...scopeQuery, ...momentQuery },
    answers: countrySchema,
  })
  getCountry(
    @Param() path: CountryPath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<CountryView> {
    return this.countries.country(path.iso2, query, language);
  }
}
