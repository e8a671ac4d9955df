import {
  LIMITS,
  type AskBack,
  type StartReport,
  type WithdrawReport,
  type WorkspaceReportsQuery,
} from '@opev/contract';
import { REPORT_STATES, WITHDRAWAL_REASONS, type ReportState, type WithdrawalReason } from '@opev/domain';
import { IsIn, IsUUID } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsGiven } from '../platform/validation/decorators';
import { IsText } from '../platform/validation/texts';

export class StartReportDto implements StartReport {
  @IsUUID()
  commitmentId: string;

  @IsUUID()
  roundId: string;
}

export class WithdrawReportDto implements WithdrawReport {
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;

  @IsText(LIMITS.comment)
  comment: string;
}

export class AskBackDto implements AskBack {
  @IsText(LIMITS.comment)
  comment: string;
}

export class WorkspaceReportsQueryDto extends PageQueryDto implements WorkspaceReportsQuery {
  @IsGiven()
  @IsUUID()
  organization?: string;

  @IsGiven()
  @IsUUID()
  commitment?: string;

  @IsGiven()
  @IsIn(REPORT_STATES)
  state?: ReportState;
}
