import type { ActivityStatus, ClaimedStatus, Day, OrganizationType, Region, VerifiedRating } from '@opev/domain';

/** n of N: how much of a whole a figure is based on. */
export interface CoverageView {
  readonly reported: number;
  readonly of: number;
}

/** The moment of figures, and the snapshot id to request them again. */
export interface MomentView {
  /** The day these figures are true for. */
  readonly asOf: Day;
  /** Under this id the same figures are answered again, except for what was protected or withdrawn since. */
  readonly snapshot: string;
  /** Set on answers to `snapshot`: true when something was left out, so that figures differ from the original ones. */
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
   * Those of unnamed organisations among the commitments: counted in groups of at least three organisations, and in no list.
   * A commitment whose activity may not be disclosed is in no number of activities.
   */
  readonly notNamed: CoverageView;
  /** Commitments by claimed status. Never blended with `verified`. */
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  /** The same commitments by verified rating. */
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/** How much of a figure is carried forward: a report stands until a newer one is published. */
export interface CarriedForwardView {
  /** The last closed round. */
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
  /** Those of unnamed organisations: of at least three, or none. */
  readonly notNamed: CoverageView;
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  readonly verified: Readonly<Record<VerifiedRating, number>>;
}

/**
 * Completeness and timeliness of a round, counting published reports only. While it is open, `received` is the count so far
 * and all else is null. Independent of pauses.
 */
export interface RoundFigureView {
  readonly code: string;
  readonly label: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  /** Whether it was open on the day of the figures. */
  readonly isOpen: boolean;
  /** Commitments in effect for more than half of its days, from opening to lock date; null while it is open. */
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
  /** Named organisations at work there, with a commitment that is not over. How many others there are is not disclosed. */
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
     * Unnamed ones among them, as they were before the latest round opened; they have no entry under `organizations`. Fewer
     * than three are not counted.
     */
    readonly notNamed: number;
  };
  /** Published reports, of everybody. */
  readonly reportsPublished: number;
  /**
   * Those of unnamed organisations, published before the latest round opened: they are in no list. Null in snapshots stored
   * before this was counted.
   */
  readonly reportsNotNamed: number | null;
  readonly goals: readonly GoalFigureView[];
  readonly countries: readonly CountryFigureView[];
  /** Commitments of protected organisations that are in `total` but in no country's figure. */
  readonly commitmentsNotInACountry: number;
  /** Commitments of protected organisations that are in `total` but in no goal's figure. */
  readonly commitmentsNotInAGoal: number;
  /** Figures of named organisations. Left out with `without=organizations`: with some hundred they are most of the answer. */
  readonly organizations?: readonly OrganizationFigureView[];
  /** Rounds whose opening is past, newest first. */
  readonly rounds: readonly RoundFigureView[];
}
