import {
  DESK_STATES,
  LIMITS,
  type ApproveReport,
  type DeskReportsQuery,
  type ReturnReport,
  type ReviewDraftContent,
  type WithdrawReport,
} from '@opev/contract';
import {
  RETURN_REASONS,
  VERIFICATION_METHODS,
  VERIFIED_RATINGS,
  WITHDRAWAL_REASONS,
  type Day,
  type ReturnReason,
  type VerificationMethod,
  type VerifiedRating,
  type WithdrawalReason,
} from '@opev/domain';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsCleanText, IsDay, IsGiven, IsSaid, ToNumber } from '../platform/validation/decorators';
import { IsFilledText, IsText } from '../platform/validation/texts';

export class DeskReportsQueryDto extends PageQueryDto implements DeskReportsQuery {
  @IsGiven()
  @IsIn(DESK_STATES)
  state?: (typeof DESK_STATES)[number];

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
  @IsCleanText()
  @MaxLength(100)
  round?: string;

  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(['oldest', 'newest'])
  sort?: 'oldest' | 'newest';
}

export class ReturnReportDto implements ReturnReport {
  @IsDefined()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(RETURN_REASONS, { each: true })
  reasons: ReturnReason[];

  @IsFilledText(LIMITS.comment)
  comment: string;
}

export class ApproveReportDto implements ApproveReport {
  @IsDefined()
  @IsIn(VERIFIED_RATINGS)
  verifiedRating: VerifiedRating;

  @IsDefined()
  @IsIn(VERIFICATION_METHODS)
  method: VerificationMethod;

  @IsDefined()
  @IsDay()
  verifiedOn: Day;

  @IsText(LIMITS.comment)
  comment: string;
}

/** Validates a draft: values may be missing, but given ones must be valid. */
export class SaveReviewDraftDto implements ReviewDraftContent {
  @IsDefined()
  @IsSaid()
  @IsIn(VERIFIED_RATINGS)
  verifiedRating: VerifiedRating | null;

  @IsDefined()
  @IsSaid()
  @IsIn(VERIFICATION_METHODS)
  method: VerificationMethod | null;

  @IsDefined()
  @IsSaid()
  @IsDay()
  verifiedOn: Day | null;

  @IsText(LIMITS.comment)
  comment: string;

  @IsDefined()
  @IsArray()
  @ArrayUnique()
  @IsIn(RETURN_REASONS, { each: true })
  returnReasons: ReturnReason[];

  @IsText(LIMITS.comment)
  returnComment: string;
}

export class WithdrawPublishedReportDto implements WithdrawReport {
  @IsDefined()
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;

  @IsText(LIMITS.comment)
  comment: string;
}
