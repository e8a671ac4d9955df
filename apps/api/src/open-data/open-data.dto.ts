import type { CommitmentsQuery, ReportsQuery } from '@opev/contract';
import {
  CLAIMED_STATUSES,
  COMMITMENT_STATUS_FILTERS,
  VERIFIED_RATINGS,
  type ClaimedStatus,
  type CommitmentStatusFilter,
  type Day,
  type VerifiedRating,
} from '@opev/domain';
import { IsIn, IsInt, Max, MaxLength, Min } from 'class-validator';
import { IsPageCursor, IsPageLimit } from '../platform/paging/page-query.dto';
import { ScopeQueryDto } from '../platform/queries/figures-query.dto';
import { IsCleanText, IsDay, IsGiven, ToNumber } from '../platform/validation/decorators';

class PlacedQueryDto extends ScopeQueryDto {
  @IsPageLimit()
  limit?: number;

  @IsPageCursor()
  cursor?: string;

  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  activity?: number;

  @IsGiven()
  @IsIn(VERIFIED_RATINGS)
  verifiedRating?: VerifiedRating;

  @IsGiven()
  @IsCleanText()
  @MaxLength(100)
  round?: string;
}

export class CommitmentsQueryDto extends PlacedQueryDto implements CommitmentsQuery {
  @IsGiven()
  @IsIn(COMMITMENT_STATUS_FILTERS)
  status?: CommitmentStatusFilter;
}

export class ReportsQueryDto extends PlacedQueryDto implements ReportsQuery {
  @IsGiven()
  @IsIn(CLAIMED_STATUSES)
  status?: ClaimedStatus;

  @IsGiven()
  @IsDay()
  publishedFrom?: Day;

  @IsGiven()
  @IsDay()
  publishedUntil?: Day;
}
