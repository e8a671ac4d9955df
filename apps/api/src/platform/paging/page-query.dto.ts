import { applyDecorators } from '@nestjs/common';
import { LIMITS, type PageQuery } from '@opev/contract';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { IsCleanText, IsGiven, ToNumber } from '../validation/decorators';

/** How many rows a page may have. */
export const IsPageLimit = (): PropertyDecorator =>
  applyDecorators(IsGiven(), ToNumber(), IsInt(), Min(1), Max(LIMITS.pageMax));

/** Where a page begins. */
export const IsPageCursor = (): PropertyDecorator =>
  applyDecorators(IsGiven(), IsCleanText(), MaxLength(LIMITS.cursor));

/** What every list takes. */
export class PageQueryDto implements PageQuery {
  @IsPageLimit()
  limit?: number;

  @IsPageCursor()
  cursor?: string;
}
