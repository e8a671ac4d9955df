import { LIMITS, type ActivitiesQuery } from '@opev/contract';
import { ACTIVITY_STATUSES, APPROACHES, type ActivityStatus, type Approach } from '@opev/domain';
import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsCleanText, IsGiven, ToNumber } from '../platform/validation/decorators';

const SORTS = ['number', '-progress', 'progress'] as const;

export class ActivitiesQueryDto extends PageQueryDto implements ActivitiesQuery {
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  goal?: number;

  @IsGiven()
  @IsIn(ACTIVITY_STATUSES)
  status?: ActivityStatus;

  @IsGiven()
  @IsCleanText()
  @MaxLength(100)
  theme?: string;

  @IsGiven()
  @IsIn(APPROACHES)
  approach?: Approach;

  @IsGiven()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}
