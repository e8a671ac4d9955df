import type { ActivityStatus, ClaimedStatus, Day, OrganizationType, Region, VerifiedRating } from '@opev/domain';

/** n of N: how much of a whole a figure stands on. */
export interface CoverageView {
  readonly reported: number;
  readonly of: number;
}

/** When a figure is true for, and how to ask for it again. */
export interface MomentView {
  /** The day these figures are true for. */
  readonly asOf: Day;
  /** Under this id the same figures are answered again, but for what was protected or taken back since. */
  readonly snapshot: string;
  /** Set on an answer to `snapshot`: true when something had to be left out, so that figures differ from what they were. */
  readonly isReduced?: boolean;
}

/** How far a scope (the Plan, a goal, a country, an organisation) has come. */
export interface ScopeFigureView {
  /** Activities by status; the numbers add up to `activities`. */
  readonly byStatus: Readonly<Record<ActivityStatus, number>>;
  readonly activities: number;
  /** Activities that at least one organisation took up. */
  readonly takenUp: number;
  /** Activities with at least one published report. */
  readonly reported: number;
  /** Mean claimed progress, 0-100, over the activities that have one; null when none has. */
  readonly progressPercent: number | null;
  /** Activities behind `progressPercent`, of all activities of the scope. */
  readonly progressCoverage: CoverageView;
  /** Commitments with a published report, of all commitments of the scope. */
  readonly commitments: CoverageView;
  /** The organisations' word: commitments by claimed status. Never blended with `verified`. */
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  /** The observatory's word: the same commitments by verified rating. */
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/** How far one activity has come in a scope. */
export interface ActivityFigureView {
  readonly status: ActivityStatus;
  /** Mean claimed progress, 0-100, over the commitments that have a standing; null when none has. */
  readonly progressPercent: number | null;
  readonly commitments: CoverageView;
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/** How complete and how timely a round was, counting published reports only. */
export interface RoundFigureView {
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  /** received / expected, 0-100; null when nothing was expected. */
  readonly completenessPercent: number | null;
  /** received on time / expected, 0-100; null when nothing was expected. */
  readonly timelinessPercent: number | null;
}

export interface GoalFigureView {
  readonly number: number;
  readonly title: string;
  readonly figure: ScopeFigureView;
}

export interface CountryFigureView {
  readonly iso2: string;
  readonly name: string;
  readonly region: Region;
  /** Organisations at work there that may be located in the country. */
  readonly organizations: number;
  readonly figure: ScopeFigureView;
}

export interface OrganizationFigureView {
  readonly slug: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly country: string;
  readonly figure: ScopeFigureView;
}

/** The state of the whole Plan on one day. */
export interface SummaryView extends MomentView {
  readonly plan: { readonly code: string; readonly title: string; readonly adoptedOn: Day };
  /** Whether fictional organisations are among the figures. */
  readonly demonstration: boolean;
  readonly wording: { readonly official: number; readonly of: number };
  readonly total: ScopeFigureView;
  readonly signatories: {
    readonly active: number;
    /** Of them, those that chose (or must) not be named; they have no entry under `organizations`. */
    readonly notNamed: number;
  };
  readonly reportsPublished: number;
  readonly goals: readonly GoalFigureView[];
  readonly countries: readonly CountryFigureView[];
  /** Commitments of protected organisations that are in `total` but in no country's figure. */
  readonly commitmentsNotInACountry: number;
  /** Named ones. Left out when asked `without` them: at some hundred they are most of the answer. */
  readonly organizations?: readonly OrganizationFigureView[];
  /** Rounds whose opening is past, newest first. */
  readonly rounds: readonly RoundFigureView[];
}
