import type { ClaimedStatus, Day, Language, OrganizationType, Region, VerifiedRating } from '@opev/domain';
import type { CarriedForwardView, GoalFigureView, MomentView, ScopeFigureView } from './figures';
import type { FiguresPageView } from './page';

/** An organisation by its name and the address of its page. */
export interface OrganizationNameView {
  readonly slug: string;
  readonly name: string;
}

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
  /** Of the commitments in `figure`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly signatorySince: Day | null;
  readonly hasLeft: boolean;
  readonly network: OrganizationNameView | null;
  readonly goals: readonly GoalFigureView[];
}

/** The standing of a commitment: its current published state. */
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

/** A commitment of a named organisation. Those of others are counted in figures and listed nowhere. */
export interface CommitmentView {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly activityTitle: string;
  readonly organization: OrganizationNameView;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: string;
  readonly region: Region;
  /** No finer than a governorate. */
  readonly place: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** Null when nothing was published yet: that is not zero. */
  readonly standing: StandingView | null;
}

/** One page of the commitments of named organisations. */
export interface CommitmentsPageView extends FiguresPageView<CommitmentView> {
  /**
   * How many commitments of unnamed organisations the figures count under these filters; null where that is not disclosed:
   * they are found by no round.
   */
  readonly notListed: number | null;
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
