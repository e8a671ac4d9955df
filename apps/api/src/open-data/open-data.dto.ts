import type { CommitmentsQuery, ReportsQuery } from '@opev/contract';
import { VERIFIED_RATINGS, type VerifiedRating } from '@opev/domain';
import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsCleanText, IsGiven, ToNumber } from '../platform/validation/decorators';

export class CommitmentsQueryDto extends PageQueryDto implements CommitmentsQuery {
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  goal?: number;

  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  activity?: number;

  @IsGiven()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsGiven()
  @IsCleanText()
  @MaxLength(200)
  organization?: string;
}

export class ReportsQueryDto extends CommitmentsQueryDto implements ReportsQuery {
  @IsGiven()
  @IsCleanText()
  @MaxLength(100)
  round?: string;

  @IsGiven()
  @IsIn(VERIFIED_RATINGS)
  verifiedRating?: VerifiedRating;
}
