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
  /**
   * Of those commitments, the ones of organisations that are not named: counted here in groups of at least three
   * organisations, and in no list. Where a commitment's activity may not be told, it is in no number of activities.
   */
  readonly notNamed: CoverageView;
  /** The organisations' word: commitments by claimed status. Never blended with `verified`. */
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  /** The observatory's word: the same commitments by verified rating. */
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/** How much of a figure is not from the last round: what was reported once stands until something newer is published. */
export interface CarriedForwardView {
  /** The last round that is over. */
  readonly before: { readonly code: string; readonly label: string };
  /** Commitments of named organisations whose latest published report is of an earlier round. */
  readonly commitments: number;
}

/** How far one activity has come in a scope. */
export interface ActivityFigureView {
  readonly status: ActivityStatus;
  /** Mean claimed progress, 0-100, over the commitments that have a standing; null when none has. */
  readonly progressPercent: number | null;
  readonly commitments: CoverageView;
  /** Of those commitments, the ones of organisations that are not named: at least three organisations, or none. */
  readonly notNamed: CoverageView;
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/**
 * How complete and how timely a round was, counting published reports only. While it is open nothing is measured: `received`
 * is what came so far, all else is null. No pause of an organisation moves any of it.
 */
export interface RoundFigureView {
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  /** Whether it was open on the day of the figures. */
  readonly isOpen: boolean;
  /** Commitments in effect for the greater part of its days, from its opening to its lock date; null while it is open. */
  readonly inEffect: number | null;
  /** Commitments with a published report in it: so far while it is open, afterwards of those in effect. */
  readonly received: number;
  /** Of those received, the ones first sent in by the due day; null while it is open. */
  readonly onTime: number | null;
  /** received / inEffect, 0-100; null while it is open, and when nothing was in effect. */
  readonly completenessPercent: number | null;
  /** received on time / inEffect, 0-100; null while it is open, and when nothing was in effect. */
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
  /** Named organisations at work there: with a commitment that is not over. How many others there are is not told. */
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
  /** Of the commitments in `total`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  readonly signatories: {
    readonly active: number;
    /**
     * Of them, those that chose (or must) not be named, as they were before the latest round opened; they have no entry under
     * `organizations`. Fewer than three are not counted.
     */
    readonly notNamed: number;
  };
  /** Published reports, of everybody. */
  readonly reportsPublished: number;
  /**
   * Of them, those of organisations that are not named, published before the latest round opened: they are in no list. Null
   * in snapshots of before it was counted.
   */
  readonly reportsNotNamed: number | null;
  readonly goals: readonly GoalFigureView[];
  readonly countries: readonly CountryFigureView[];
  /** Commitments of protected organisations that are in `total` but in no country's figure. */
  readonly commitmentsNotInACountry: number;
  /** The same of goals: their goal may not be told. */
  readonly commitmentsNotInAGoal: number;
  /** Named ones. Left out when asked `without` them: at some hundred they are most of the answer. */
  readonly organizations?: readonly OrganizationFigureView[];
  /** Rounds whose opening is past, newest first. */
  readonly rounds: readonly RoundFigureView[];
}
