import { ApiPropertyOptional } from '@nestjs/swagger';
import { LIMITS, type PageQuery } from '@opev/contract';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { IsCleanText, IsGiven, ToNumber } from '../validation/decorators';

/** What every list takes. */
export class PageQueryDto implements PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMITS.pageMax, default: LIMITS.pageDefault })
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.', maxLength: LIMITS.cursor })
  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.cursor)
  cursor?: string;
}
