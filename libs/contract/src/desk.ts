import type {
  ClaimedStatus,
  Day,
  Disclosure,
  ReportState,
  ReturnReason,
  VerificationMethod,
  VerifiedRating,
} from '@opev/domain';
import type { RoundFigureView } from './figures';
import type { PageQuery } from './page';
import type { ReportContentView, ReportEventView } from './reports';
import type { CommitmentActivityView } from './workspace';

/** Why this member of staff may not decide on a report; null when they may. */
export type DecisionBar = 'own-organization' | null;

export interface DeskReportSummaryView {
  readonly id: string;
  readonly state: ReportState;
  readonly activity: CommitmentActivityView;
  readonly organization: { readonly id: string; readonly name: string };
  readonly country: string;
  readonly countryName: string;
  readonly roundLabel: string;
  /** Null only while it is returned and the organisation is rewriting it. */
  readonly claimedStatus: ClaimedStatus | null;
  /** 0-100; null as `claimedStatus`. */
  readonly progressPercent: number | null;
  readonly submittedAt: string;
  /** Whole days since it was submitted. */
  readonly ageDays: number;
  /** Waiting longer than the observatory promises. */
  readonly isEscalated: boolean;
  readonly decisionBar: DecisionBar;
}

export interface DeskReportsQuery extends PageQuery {
  /** Left out: all that wait for the observatory, submitted or approved. */
  readonly state?: 'submitted' | 'approved' | 'returned' | 'published' | 'withdrawn';
  readonly goal?: number;
  readonly country?: string;
  readonly round?: string;
  /** Part of an organisation's or activity's name. */
  readonly search?: string;
  readonly sort?: 'oldest' | 'newest';
}

export interface ReviewView {
  readonly reviewedAt: string;
  readonly decision: 'return' | 'approve';
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  readonly verifiedOn: Day | null;
}

/** A report as the observatory checks it: beside the one before, and the Plan's text. */
export interface DeskReportView extends DeskReportSummaryView {
  readonly version: number;
  readonly place: string | null;
  readonly disclosure: Disclosure;
  readonly content: ReportContentView;
  readonly previous: {
    readonly id: string;
    readonly roundLabel: string;
    readonly verifiedRating: VerifiedRating;
    readonly content: ReportContentView;
  } | null;
  readonly correctsId: string | null;
  readonly review: ReviewView | null;
  readonly history: readonly ReportEventView[];
}

export interface ReturnReport {
  readonly reasons: readonly ReturnReason[];
  readonly comment: string;
}

export interface ApproveReport {
  readonly verifiedRating: VerifiedRating;
  readonly method: VerificationMethod;
  readonly verifiedOn: Day;
  readonly comment: string;
}

/** A round as staff follow it: what was sent counts as received, published or not. */
export interface DeskRoundView extends RoundFigureView {
  readonly id: string;
  /** Reports by state, of this round. */
  readonly byState: Readonly<Record<ReportState, number>>;
}
