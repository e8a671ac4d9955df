import { LIMITS, SEARCH_KINDS, type SearchKind, type SearchQuery } from '@opev/contract';
import { IsIn, MaxLength } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsCleanText, IsGiven } from '../platform/validation/decorators';

export class SearchQueryDto extends PageQueryDto implements SearchQuery {
  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(SEARCH_KINDS)
  kind?: SearchKind;
}
