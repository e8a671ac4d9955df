import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { LIMITS, PUBLIC_PATHS, SEARCH_KINDS, type SearchQuery, type SearchView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { oneOf, text } from '../platform/openapi/schema';
import { pageQuery } from '../platform/openapi/views/page';
import { searchPageSchema } from '../platform/openapi/views/search';
import { PublicAnswers } from '../platform/published/public-answers';
import { SearchQueryDto } from './search.dto';
import { SearchService } from './search.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Get(PUBLIC_PATHS.search)
  @Describe<SearchView, SearchQuery>({
    id: 'search',
    tag: 'Plan',
    summary: "Searches the Plan's texts, named organisations, published reports and good practices, best first.",
    description: `In all languages at once, without regard to accents, case and letter variants. Every word must be there, in this or
another form; the last one may be unfinished. Where little is found, similar words are searched for too.`,
    query: {
      ...pageQuery,
      search: text('What to look for; nothing is found by nothing.', { maxLength: LIMITS.search }),
      kind: oneOf(SEARCH_KINDS, 'Only this kind of result.'),
    },
    answers: searchPageSchema,
  })
  search(@Query() query: SearchQueryDto, @ReaderLanguage() language: Language): Promise<SearchView> {
    return this.service.search(query, language);
  }
}
