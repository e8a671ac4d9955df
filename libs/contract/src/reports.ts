import type {
  Audience,
  ClaimedStatus,
  Day,
  HoldReason,
  Language,
  OutputKind,
  PeopleGroup,
  ReportMove,
  ReportState,
  VerificationMethod,
  VerifiedRating,
} from '@opev/domain';
import type { ShownOrganizationView } from './organizations';

/** A count that was made, or the honest answer that nobody counted; null on a draft that has not said yet. */
export type CountAnswer = number | 'not-collected' | null;

export type EvidenceView =
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'cannot-be-shared'; readonly note: string };

/** What the author says, as the form holds it. A draft may have holes: null is "not said yet". */
export interface ReportContentView {
  readonly claimedStatus: ClaimedStatus | null;
  /** 0-100; 0 for not-started, 100 for completed. */
  readonly progressPercent: number | null;
  readonly holdReason: HoldReason | null;
  readonly whatWasDone: string;
  readonly outputs: Readonly<Record<OutputKind, CountAnswer>>;
  readonly people: Readonly<Record<PeopleGroup, CountAnswer>>;
  readonly obstacles: string;
  readonly nextStep: string;
  readonly evidence: readonly EvidenceView[];
  /** Who may read what was written and counted; null until the author has chosen. */
  readonly audience: Audience | null;
  readonly textLanguage: Language;
}

/** A published report in a list, as far as it may be shown. */
export interface ReportSummaryView {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly activityTitle: string;
  readonly organization: ShownOrganizationView;
  readonly country: string | null;
  readonly countryName: string | null;
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
  /** How and when the observatory checked it; null when no review is recorded, and for organisations that are not named. */
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
