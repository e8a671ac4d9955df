import type {
  Audience,
  ClaimedStatus,
  Day,
  Evidence,
  ReportContent,
  ReportedFigure,
  ReportMove,
  ReportState,
  VerificationMethod,
  VerifiedRating,
} from '@opev/domain';
import type { MomentView } from './figures';
import type { OrganizationNameView } from './organizations';
import type { PageView } from './page';

/** A count, "not collected", or null when not answered yet. */
export type CountAnswer = ReportedFigure;

export type EvidenceView = Evidence;

/** The content of a report. In drafts values may be missing: null or an empty text is "not said yet". */
export type ReportContentView = ReportContent;

/** A published report of a named organisation in a list. Those of others are counted in figures and readable nowhere in public. */
export interface ReportSummaryView {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly activityTitle: string;
  readonly organization: OrganizationNameView;
  readonly country: string;
  readonly countryName: string;
  readonly round: { readonly code: string; readonly label: string };
  readonly claimedStatus: ClaimedStatus;
  readonly progressPercent: number;
  readonly verifiedRating: VerifiedRating;
  readonly publishedOn: Day;
  /** Whether it is the current standing of its commitment. */
  readonly isCurrent: boolean;
}

/** A published report. `content` is null where its text is not for this reader; the figures above it always are. */
export interface ReportView extends ReportSummaryView {
  readonly goalTitle: string;
  readonly audience: Audience;
  readonly content: Omit<ReportContentView, 'audience'> | null;
  /** How and when the observatory checked it; null when no review is recorded. */
  readonly verification: { readonly method: VerificationMethod; readonly verifiedOn: Day } | null;
  /** The published report of the round before and after, of the same commitment. */
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** One step of a report's life, as its author and the desk see it. */
export interface ReportEventView {
  readonly occurredAt: string;
  readonly move: ReportMove | 'create';
  readonly from: ReportState | null;
  readonly to: ReportState;
  /** Who did it: staff are shown to authors as the observatory, not by name. */
  readonly by: { readonly kind: 'organization' | 'observatory' | 'system'; readonly name: string | null };
  readonly reasons: readonly string[];
  readonly comment: string;
}

/**
 * A page of published reports with its day. `snapshot` is that of the current or requested figures; a past day has none,
 * because lists need no figures.
 */
export interface ReportsPageView
  extends PageView<ReportSummaryView>, Pick<MomentView, 'asOf'>, Partial<Omit<MomentView, 'asOf'>> {
  /**
   * How many reports of unnamed organisations are counted; null where that is not disclosed: under filters, and for past
   * days, whose summary says it.
   */
  readonly notListed: number | null;
}
