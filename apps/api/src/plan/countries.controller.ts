import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { PUBLIC_PATHS, type CountrySummaryView, type CountryView, type PageQuery, type PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { iso2 } from '../platform/openapi/views/figures';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
import { country, countrySummary } from '../platform/openapi/views/plan';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { CountryPath } from '../platform/validation/path.dto';
import { CountriesService } from './countries.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class CountriesController {
  constructor(private readonly countries: CountriesService) {}

  @Get(PUBLIC_PATHS.countries)
  @Describe<PageView<CountrySummaryView>, PageQuery>({
    id: 'listCountries',
    tag: 'Plan',
    summary: 'The countries the Plan is carried out in, each with how far it has come there.',
    description:
      'Only commitments whose country may be told are in the figures; see `commitmentsNotInACountry` in the summary.',
    query: pageQuery,
    answers: pageOf(countrySummary),
  })
  listCountries(@Query() query: PageQueryDto, @ReaderLanguage() language: Language): PageView<CountrySummaryView> {
    return this.countries.countries(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.country))
  @Describe({ id: 'getCountry', tag: 'Plan', summary: 'One country.', path: { iso2 }, answers: country })
  getCountry(@Param() path: CountryPath, @ReaderLanguage() language: Language): Promise<CountryView> {
    return this.countries.country(path.iso2, language);
  }
}
