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

/** Scope: which commitments a figure is computed from; filters combine. */
export interface ScopeQuery {
  readonly goal?: number;
  /** Code of a theme of activities. */
  readonly theme?: string;
  /** ISO 3166-1 alpha-2; only commitments whose country may be disclosed. */
  readonly country?: string;
  /** Named organisations only: a type could identify an unnamed one. */
  readonly organizationType?: OrganizationType;
  /** Slug; organisations that are not named are never found by it. */
  readonly organization?: string;
}

/** Row filters: which rows a list has, without changing their figures. */
export interface RowQuery {
  /** Activities of this status or group of statuses in the scope; of other things those that have such an activity. */
  readonly status?: ActivityStatusFilter;
  /** Rows with a commitment in the scope whose standing has this rating. */
  readonly verifiedRating?: VerifiedRating;
  /** Rows with a commitment in the scope whose standing is from the round with this code. */
  readonly round?: string;
}

/** The moment: one of the two, or neither for now. */
export interface MomentQuery {
  /** As of the end of this day at the observatory, by what is known today. */
  readonly asOf?: Day;
  /** A snapshot id from an earlier answer. */
  readonly snapshot?: string;
}

export interface SummaryQuery extends MomentQuery {
  /** The same without the figures of each organisation. */
  readonly without?: 'organizations';
}

/** Parameters of every list of figures. */
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
  /** The claim of the standing; `reported` selects commitments with any standing, `not-reported` those without. */
  readonly status?: CommitmentStatusFilter;
  readonly verifiedRating?: VerifiedRating;
  readonly round?: string;
}

/** With `snapshot`: as at the end of its day. */
export interface ReportsQuery extends PageQuery, ScopeQuery, MomentQuery {
  readonly activity?: number;
  /** The claim of the report. */
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
  /** The end of this day is compared with now. */
  readonly since: Day;
}
