import { LIMITS, type ActivitiesQuery } from '@opev/contract';
import { APPROACHES, type Approach } from '@opev/domain';
import { IsIn, MaxLength } from 'class-validator';
import { FiguresQueryDto } from '../platform/queries/figures-query.dto';
import { IsCleanText, IsGiven } from '../platform/validation/decorators';

const SORTS = ['number', '-progress', 'progress'] as const;

export class ActivitiesQueryDto extends FiguresQueryDto implements ActivitiesQuery {
  @IsGiven()
  @IsIn(APPROACHES)
  approach?: Approach;

  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}
