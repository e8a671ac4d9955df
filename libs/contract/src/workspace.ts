import type { Day, ReportState, Wording } from '@opev/domain';
import type { StandingView } from './organizations';
import { LIMITS } from './limits';
import type { PageQuery } from './page';
import type { ReportContentView, ReportEventView } from './reports';

/** A round for one organisation: an extension may change its due date. */
export interface WorkspaceRoundView {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
}

export interface CommitmentActivityView {
  readonly number: number;
  readonly title: string;
  readonly paragraph: number | null;
  readonly wording: Wording;
  readonly goal: number;
  readonly goalTitle: string;
}

/** The report due on a commitment in the open round. */
export interface DueView {
  readonly round: WorkspaceRoundView;
  readonly isExpected: boolean;
  readonly isOverdue: boolean;
  /** Whether a report may still be written and sent for this round. */
  readonly isOpen: boolean;
  readonly report: { readonly id: string; readonly state: ReportState } | null;
}

export interface WorkspaceCommitmentView {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly activity: CommitmentActivityView;
  readonly country: string;
  readonly countryName: string;
  readonly place: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly standing: StandingView | null;
  /** The open round, newest first when several are open; null between rounds. */
  readonly due: DueView | null;
}

export interface WorkspaceRoundsQuery {
  /** Organisation whose extensions hold; left out: the reader's only or first one. */
  readonly organization?: string;
}

export interface WorkspaceCommitmentsQuery extends PageQuery {
  readonly organization?: string;
  /** `due`: a report is expected now and not yet sent, or was returned. */
  readonly show?: 'due' | 'all';
  readonly sort?: 'due' | 'activity';
}

/** The first query of the workspace. The server's document preloads it, before the application is loaded. */
export const WHAT_IS_DUE = {
  show: 'due',
  sort: 'due',
  limit: LIMITS.pageMax,
} as const satisfies WorkspaceCommitmentsQuery;

export interface StartReport {
  readonly commitmentId: string;
  readonly roundId: string;
}

export interface WorkspaceReportsQuery extends PageQuery {
  readonly organization?: string;
  readonly commitment?: string;
  readonly state?: ReportState;
}

export interface WorkspaceReportSummaryView {
  readonly id: string;
  readonly state: ReportState;
  readonly commitmentId: string;
  readonly activity: CommitmentActivityView;
  readonly organization: { readonly id: string; readonly name: string };
  readonly countryName: string;
  readonly roundLabel: string;
  readonly editedAt: string;
  readonly submittedAt: string | null;
}

/** A report as its own organisation sees it. `version` is the ETag that a change must name in `If-Match`. */
export interface WorkspaceReportView extends WorkspaceReportSummaryView {
  readonly version: number;
  readonly round: WorkspaceRoundView;
  readonly country: string;
  readonly place: string | null;
  readonly content: ReportContentView;
  /** Whether the content may be changed now, by this reader. */
  readonly isEditable: boolean;
  readonly isWithdrawable: boolean;
  /** Whether it can be taken back at once: nobody who may decide has opened it yet, and the round is still open. */
  readonly isRecallable: boolean;
  /** Whether it can be asked back; it has not been. */
  readonly isAskable: boolean;
  readonly isAskedBack: boolean;
  /** Whether it can be thrown away, to be brought back for a while. */
  readonly isDiscardable: boolean;
  /** The day after which a discarded report may be deleted for good; null unless it is discarded. */
  readonly discardedUntil: Day | null;
  /** Whether a correction can be begun now. */
  readonly isCorrectable: boolean;
  /** The correction in work; null when there is none. */
  readonly correctionId: string | null;
  /** Who saved it last; the name is null when that is not known any more. */
  readonly editedBy: WriterView;
  /** Set when this report replaces a published one as soon as it is published itself. */
  readonly correctsId: string | null;
  /** The observatory's last return; null unless the report is returned now. */
  readonly returned: ReportEventView | null;
  readonly history: readonly ReportEventView[];
  /** Kept versions, oldest first; deleted when the report is published. */
  readonly keptVersions: readonly KeptVersionView[];
  /** The published report of the previous round, for prefilling. */
  readonly previous: { readonly roundLabel: string; readonly content: ReportContentView } | null;
  /** True when the organisation is not shown by name: the form then warns about names in texts. */
  readonly isProtected: boolean;
}

/** Somebody of the organisation who wrote. */
export interface WriterView {
  readonly name: string | null;
  /** Whether it is the reader, in this window or in another one. */
  readonly isReader: boolean;
}

/** A kept version: a whole content that was not, or not wholly, taken over. Visible to its organisation only. */
export interface KeptVersionView {
  readonly id: string;
  readonly keptAt: string;
  readonly by: WriterView;
  readonly content: ReportContentView;
}

/** Always the whole content, so that no save depends on an earlier request. */
export type SaveReport = ReportContentView;

/** A comment for the desk; may be empty. */
export interface AskBack {
  readonly comment: string;
}

export interface WithdrawReport {
  readonly reason: string;
  readonly comment: string;
}
