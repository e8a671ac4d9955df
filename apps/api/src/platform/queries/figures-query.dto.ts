import type { FiguresQuery, MomentQuery, PageQuery, ScopeQuery, SummaryQuery } from '@opev/contract';
import {
  ACTIVITY_STATUS_FILTERS,
  ORGANIZATION_TYPES,
  VERIFIED_RATINGS,
  type ActivityStatusFilter,
  type Day,
  type OrganizationType,
  type VerifiedRating,
} from '@opev/domain';
import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsPageCursor, IsPageLimit } from '../paging/page-query.dto';
import { IsCleanText, IsDay, IsGiven, ToNumber } from '../validation/decorators';

/** The moment: a parameter of every answer with figures. */
export class MomentQueryDto implements MomentQuery {
  @IsGiven()
  @IsDay()
  asOf?: Day;

  @IsGiven()
  @Matches(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{16}$/)
  snapshot?: string;
}

export class SummaryQueryDto extends MomentQueryDto implements SummaryQuery {
  @IsGiven()
  @IsIn(['organizations'])
  without?: 'organizations';
}

/** Scope and moment of figures. */
export class ScopeQueryDto extends MomentQueryDto implements ScopeQuery {
  @IsGiven()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  goal?: number;

  @IsGiven()
  @IsCleanText()
  @MaxLength(100)
  theme?: string;

  @IsGiven()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsGiven()
  @IsIn(ORGANIZATION_TYPES)
  organizationType?: OrganizationType;

  @IsGiven()
  @IsCleanText()
  @MaxLength(200)
  organization?: string;
}

/** A list of figures: scope, rows, moment, page. */
export class FiguresQueryDto extends ScopeQueryDto implements FiguresQuery, PageQuery {
  @IsPageLimit()
  limit?: number;

  @IsPageCursor()
  cursor?: string;

  @IsGiven()
  @IsIn(ACTIVITY_STATUS_FILTERS)
  status?: ActivityStatusFilter;

  @IsGiven()
  @IsIn(VERIFIED_RATINGS)
  verifiedRating?: VerifiedRating;

  @IsGiven()
  @IsCleanText()
  @MaxLength(100)
  round?: string;
}
