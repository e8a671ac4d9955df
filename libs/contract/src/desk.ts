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
  /** Waiting longer than the observatory promises. */
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
  /** Left out: all that wait for the observatory, submitted or approved. */
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

/** Everything a reviewer may enter before deciding; nothing of it is required yet. */
export interface ReviewDraftContent {
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  /** Null: not said; a day that lies ahead may stand here until it is decided. */
  readonly verifiedOn: Day | null;
  /** With the approval. */
  readonly comment: string;
  readonly returnReasons: readonly ReturnReason[];
  /** With the return. */
  readonly returnComment: string;
}

/** The reader's own; `version` is the ETag that the next change must name, 0 when nothing was saved yet. */
export interface ReviewDraftView {
  readonly version: number;
  readonly editedAt: string | null;
  readonly content: ReviewDraftContent;
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
  /** What this reader entered and has not decided; null for whoever may not decide on it. */
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
 * A round as staff follow it: what was sent counts as received, published or not, and whoever is on pause is not expected to
 * report. The public's is a `RoundFigureView`.
 */
export interface DeskRoundView {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  /** Whether it is locked, and what is expected settled; until then it is the expectation of today. */
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
