import type {
  ActivityStatusFilter,
  Approach,
  ClaimedStatus,
  CommitmentStatusFilter,
  Day,
  OrganizationType,
  VerifiedRating,
} from '@opev/domain';
import type { PageQuery } from './page';

/** Which commitments a figure is made of, in any combination; what is left out does not narrow. */
export interface ScopeQuery {
  readonly goal?: number;
  /** Code of a theme of activities. */
  readonly theme?: string;
  /** ISO 3166-1 alpha-2; only commitments whose country may be told. */
  readonly country?: string;
  /** Named organisations only: a type could tell which of a few an unnamed one is. */
  readonly organizationType?: OrganizationType;
  /** Slug; organisations that are not named are never found by it. */
  readonly organization?: string;
}

/** Which rows a list has; never what their figures are made of. */
export interface RowQuery {
  /** Activities of this status, or group of statuses, in the scope, or whatever has one. */
  readonly status?: ActivityStatusFilter;
  /** What has a commitment in the scope whose standing was rated so. */
  readonly verifiedRating?: VerifiedRating;
  /** What has a commitment in the scope whose standing comes from the round with this code. */
  readonly round?: string;
}

/** When: one of the two, or neither for now. */
export interface MomentQuery {
  /** As at the end of this day at the observatory, as it is known today. */
  readonly asOf?: Day;
  /** As it was answered under this id before. */
  readonly snapshot?: string;
}

export interface SummaryQuery extends MomentQuery {
  /** The same without the figures of each organisation. */
  readonly without?: 'organizations';
}

/** What every list of figures takes. */
export interface FiguresQuery extends ScopeQuery, RowQuery, MomentQuery {}

export interface GoalsQuery extends PageQuery, FiguresQuery {}
export interface ThemesQuery extends PageQuery, FiguresQuery {}
export interface CountriesQuery extends PageQuery, FiguresQuery {}

export interface ActivitiesQuery extends PageQuery, FiguresQuery {
  readonly approach?: Approach;
  /** Part of the title, in the reader's language, or an activity or paragraph number. */
  readonly search?: string;
  readonly sort?: 'number' | '-progress' | 'progress';
}

export interface OrganizationsQuery extends PageQuery, FiguresQuery {
  /** Only those at work in the scope: with a commitment that is not over. Left out, also those that have their seat in a country. */
  readonly atWork?: 'true';
  /** Part of the name, the own-language name or the acronym. */
  readonly search?: string;
  readonly sort?: 'name' | '-reported';
}

export interface CommitmentsQuery extends PageQuery, ScopeQuery, MomentQuery {
  readonly activity?: number;
  /** The claim of the standing; `reported` finds commitments with one, whatever it claims, `not-reported` those without. */
  readonly status?: CommitmentStatusFilter;
  readonly verifiedRating?: VerifiedRating;
  readonly round?: string;
}

/** With `snapshot`: as at the end of its day. */
export interface ReportsQuery extends PageQuery, ScopeQuery, MomentQuery {
  readonly activity?: number;
  /** What the report claims. */
  readonly status?: ClaimedStatus;
  readonly verifiedRating?: VerifiedRating;
  readonly round?: string;
  /** Published on this day or later. */
  readonly publishedFrom?: Day;
  /** Published on this day or earlier. */
  readonly publishedUntil?: Day;
}

export interface GoodPracticesQuery extends PageQuery {
  readonly goal?: number;
  /** Of the practice itself. */
  readonly country?: string;
  readonly approach?: Approach;
}

export interface ChangesQuery {
  /** What is compared with now: the state at the end of this day. */
  readonly since: Day;
}
