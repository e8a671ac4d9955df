import { LIMITS, type PageQuery } from '@opev/contract';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { IsCleanText, IsGiven, ToNumber } from '../validation/decorators';

/** What every list takes. */
export class PageQueryDto implements PageQuery {
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;

  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.cursor)
  cursor?: string;
}
