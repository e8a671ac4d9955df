import type { ClaimedStatus, Day, Language, OrganizationType, Region, VerifiedRating } from '@opev/domain';
import type { GoalFigureView, MomentView, ScopeFigureView } from './figures';

/** An organisation as far as it may be shown in public. */
export type ShownOrganizationView =
  | { readonly level: 'named'; readonly slug: string; readonly name: string }
  | { readonly level: 'country'; readonly country: string; readonly countryName: string }
  | { readonly level: 'region'; readonly region: Region };

/** Only organisations that chose to be named have one. */
export interface OrganizationSummaryView {
  readonly slug: string;
  readonly name: string;
  /** In the organisation's own language; show with `dir="auto"`. Null when not given. */
  readonly nativeName: string | null;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  readonly country: string;
  readonly countryName: string;
  readonly figure: ScopeFigureView;
}

export interface OrganizationView extends OrganizationSummaryView, MomentView {
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly signatorySince: Day | null;
  readonly hasLeft: boolean;
  readonly network: { readonly slug: string; readonly name: string } | null;
  readonly goals: readonly GoalFigureView[];
}

/** The current published state of a commitment. */
export interface StandingView {
  readonly reportId: string;
  readonly claimedStatus: ClaimedStatus;
  /** 0-100, the organisation's word. */
  readonly progressPercent: number;
  /** The observatory's word. */
  readonly verifiedRating: VerifiedRating;
  readonly roundLabel: string;
  readonly publishedOn: Day;
}

/** One organisation at work on one activity in one country, as far as it may be shown. */
export interface CommitmentView {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly activityTitle: string;
  readonly organization: ShownOrganizationView;
  /** ISO 3166-1 alpha-2; null when it may only be placed in a region. */
  readonly country: string | null;
  readonly countryName: string | null;
  readonly region: Region;
  /** Named organisations only; no finer than a governorate. */
  readonly place: string | null;
  /** Named organisations only. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Null when nothing was published yet: that is not zero. */
  readonly standing: StandingView | null;
}

/** Background for staff: a body named in public sources. Not a signatory by being listed. */
export interface KnownOrganizationView {
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly type: string;
  readonly country: string | null;
  readonly relation: string;
  readonly note: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
}

export interface MembershipView {
  readonly organization: { readonly id: string; readonly slug: string; readonly name: string };
  readonly role: 'reporter' | 'manager';
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}
