import type { GoodPracticesQuery } from '@opev/contract';
import { APPROACHES, type Approach } from '@opev/domain';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsGiven, ToNumber } from '../platform/validation/decorators';

export class GoodPracticesQueryDto extends PageQueryDto implements GoodPracticesQuery {
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  goal?: number;

  @IsGiven()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsGiven()
  @IsIn(APPROACHES)
  approach?: Approach;
}
