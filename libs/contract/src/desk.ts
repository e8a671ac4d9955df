import type {
  ClaimedStatus,
  Day,
  Disclosure,
  ReportState,
  ReturnReason,
  VerificationMethod,
  VerifiedRating,
} from '@opev/domain';
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
  /** Waiting longer than 14 days. */
  readonly isEscalated: boolean;
  /** Whether its organisation has asked for it back: it can be returned, and nothing else. */
  readonly isAskedBack: boolean;
  readonly decisionBar: DecisionBar;
}

/** States a report can have at the desk. */
export const DESK_STATES = [
  'submitted',
  'approved',
  'returned',
  'published',
  'withdrawn',
] as const satisfies readonly ReportState[];

export interface DeskReportsQuery extends PageQuery {
  /** Left out: all waiting reports, submitted or approved. */
  readonly state?: (typeof DESK_STATES)[number];
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

/** Everything a reviewer may enter before deciding; all optional. */
export interface ReviewDraftContent {
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  /** Null: not entered; a future day is allowed until the decision. */
  readonly verifiedOn: Day | null;
  /** Comment of an approval. */
  readonly comment: string;
  readonly returnReasons: readonly ReturnReason[];
  /** Comment of a return. */
  readonly returnComment: string;
}

/** The reader's own; `version` is the ETag that the next change must name, 0 when nothing was saved yet. */
export interface ReviewDraftView {
  readonly version: number;
  readonly editedAt: string | null;
  readonly content: ReviewDraftContent;
}

/** A report for review, with the previous one and the Plan's text. */
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
  /** The reader's own draft; null for readers who may not decide on it. */
  readonly draft: ReviewDraftView | null;
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

/**
 * A round at the desk: submitted reports count as received, published or not, and organisations on pause are not expected to
 * report. The public's is a `RoundFigureView`.
 */
export interface DeskRoundView {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  /** Whether it is locked and its expectation settled; until then the expectation is that of today. */
  readonly isSettled: boolean;
  readonly expected: number;
  /** Of those expected. */
  readonly received: number;
  readonly onTime: number;
  /** received / expected, 0-100; null when nothing was expected. */
  readonly completenessPercent: number | null;
  /** received on time / expected, 0-100; null when nothing was expected. */
  readonly timelinessPercent: number | null;
  /** Reports by state, of this round. */
  readonly byState: Readonly<Record<ReportState, number>>;
}
