import type {
  Day,
  Disclosure,
  Language,
  Lifecycle,
  LocalizedText,
  OrganizationRole,
  OrganizationType,
  Region,
  ReportContent,
  ReportMove,
  ReportState,
  StaffRole,
  VerificationMethod,
  VerifiedRating,
} from '@opev/domain';

/** Rows as the tables hold them, in camel case. What the database gives its own identifiers (plan, activity) is named by number. */
export interface DemonstrationCountryRow {
  readonly iso2: string;
  readonly region: Region;
  readonly name: LocalizedText;
  readonly timeZone: string;
}

export interface DemonstrationRoundRow {
  readonly id: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
}

export interface DemonstrationOrganizationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly type: OrganizationType;
  readonly countryIso2: string;
  readonly parentId: string | null;
  readonly website: string | null;
  readonly languages: readonly Language[];
  readonly lifecycle: Lifecycle;
  readonly appliedOn: Day;
  readonly activeFrom: Day | null;
  readonly leftOn: Day | null;
  readonly chosenDisclosure: Disclosure;
  readonly leastDisclosure: Disclosure;
}

export interface DemonstrationPauseRow {
  readonly id: string;
  readonly organizationId: string;
  readonly startsOn: Day;
  readonly resumesOn: Day | null;
  readonly isForSafety: boolean;
}

export interface DemonstrationExtensionRow {
  readonly roundId: string;
  readonly organizationId: string;
  readonly dueOn: Day;
}

/** A person without password hash, which differs at every load. */
export interface DemonstrationPersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly staffRole: StaffRole | null;
  readonly createdAt: string;
}

export interface DemonstrationMembershipRow {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: OrganizationRole;
  readonly since: Day;
  readonly until: Day | null;
}

export interface DemonstrationCommitmentRow {
  readonly id: string;
  readonly organizationId: string;
  readonly activityNumber: number;
  readonly countryIso2: string;
  readonly place: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly createdAt: string;
}

/** What a report says. */
export type DemonstrationContentRow = ReportContent;

export interface DemonstrationReportRow extends DemonstrationContentRow {
  readonly id: string;
  readonly commitmentId: string;
  readonly roundId: string;
  readonly correctsId: string | null;
  readonly authorId: string;
  readonly state: ReportState;
  readonly version: number;
  readonly createdAt: string;
  readonly editedAt: string;
  readonly firstSubmittedAt: string | null;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly publicUntil: string | null;
  readonly verifiedRating: VerifiedRating | null;
}

export interface DemonstrationEventRow {
  readonly id: string;
  readonly reportId: string;
  readonly occurredAt: string;
  readonly actorId: string | null;
  readonly move: ReportMove | 'create';
  readonly fromState: ReportState | null;
  readonly toState: ReportState;
  readonly reasons: readonly string[];
  readonly comment: string;
}

export interface DemonstrationReviewRow {
  readonly id: string;
  readonly reportId: string;
  readonly reviewerId: string;
  readonly reviewedAt: string;
  readonly decision: 'return' | 'approve';
  readonly reasons: readonly string[];
  readonly comment: string;
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  readonly verifiedOn: Day | null;
}

/** All demonstration data, in the order foreign keys allow. */
export interface Demonstration {
  readonly countries: readonly DemonstrationCountryRow[];
  readonly rounds: readonly DemonstrationRoundRow[];
  readonly organizations: readonly DemonstrationOrganizationRow[];
  readonly pauses: readonly DemonstrationPauseRow[];
  readonly extensions: readonly DemonstrationExtensionRow[];
  readonly people: readonly DemonstrationPersonRow[];
  readonly memberships: readonly DemonstrationMembershipRow[];
  readonly commitments: readonly DemonstrationCommitmentRow[];
  readonly reports: readonly DemonstrationReportRow[];
  readonly events: readonly DemonstrationEventRow[];
  readonly reviews: readonly DemonstrationReviewRow[];
}
