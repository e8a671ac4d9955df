import type { Approach, Day, Language, Region, TitleStatus, Wording } from '@opev/domain';
import type { CarriedForwardView, ActivityFigureView, GoalFigureView, MomentView, ScopeFigureView } from './figures';

/** Facts of this installation; small enough to be requested on every page. */
export interface InstanceView {
  readonly demonstration: boolean;
  readonly languages: readonly Language[];
}

export interface PlanView {
  readonly code: string;
  readonly title: string;
  readonly adoptedOn: Day;
  readonly adoptedAt: string;
  readonly activitiesTotal: number;
  readonly officialWordings: number;
}

/**
 * Filter values of lists and figures, by code and name. Codes of statuses, ratings and types are the same in every language
 * and in the API's description.
 */
export interface FiltersView {
  /** In the Plan's order. */
  readonly goals: readonly { readonly number: number; readonly title: string }[];
  /** In the Plan's order. */
  readonly themes: readonly { readonly code: string; readonly label: string }[];
  /** In the alphabetical order of the reader's language. */
  readonly countries: readonly { readonly iso2: string; readonly name: string }[];
  /** Rounds whose opening is past, newest first. */
  readonly rounds: readonly { readonly code: string; readonly label: string }[];
}

export interface GoalSummaryView extends GoalFigureView {
  readonly titleStatus: TitleStatus;
  readonly summary: string;
}

export interface ActivitySummaryView {
  readonly number: number;
  readonly goal: number;
  /** The Plan's own paragraph number; null where it is not known. */
  readonly paragraph: number | null;
  readonly title: string;
  readonly wording: Wording;
  readonly approach: Approach;
  readonly themes: readonly string[];
  readonly figure: ActivityFigureView;
}

export interface GoalView extends GoalSummaryView, MomentView {
  /** Of the commitments in `figure`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  readonly activities: readonly ActivitySummaryView[];
  readonly goodPractices: readonly GoodPracticeSummaryView[];
}

export interface ActivityView extends ActivitySummaryView, MomentView {
  /** Of the commitments in `figure`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  readonly goalTitle: string;
  readonly goodPractices: readonly GoodPracticeSummaryView[];
}

/** A theme of activities and good practices; an activity can have several. */
export interface ThemeSummaryView {
  readonly code: string;
  readonly label: string;
  readonly figure: ScopeFigureView;
}

export interface ThemeView extends ThemeSummaryView, MomentView {
  /** Of the commitments in `figure`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  readonly activities: readonly ActivitySummaryView[];
  /** Good practices that serve an activity with the theme, independent of filters. */
  readonly goodPractices: readonly GoodPracticeSummaryView[];
}

export interface CountrySummaryView {
  readonly iso2: string;
  readonly name: string;
  readonly region: Region;
  readonly isVerified: boolean;
  readonly organizations: number;
  readonly figure: ScopeFigureView;
}

export interface CountryView extends CountrySummaryView, MomentView {
  /** Of the commitments in `figure`; null before any round was over. */
  readonly carriedForward: CarriedForwardView | null;
  /** Every goal of the Plan, as it stands in this country. */
  readonly goals: readonly GoalFigureView[];
  /** The activities taken up here. */
  readonly activities: readonly ActivitySummaryView[];
}

export interface GoodPracticeSummaryView {
  readonly slug: string;
  readonly title: string;
  readonly country: string;
  readonly countryName: string;
  readonly approach: Approach;
  readonly period: string;
  /** Numbers of the goals it serves, each once, in the order of the sheet. */
  readonly goals: readonly number[];
}

/** The observatory's own sheet. */
export interface GoodPracticeView extends GoodPracticeSummaryView {
  readonly responsibleOrganization: string;
  readonly activity: string;
  readonly objectives: string;
  readonly description: string;
  readonly beneficiaries: string;
  readonly themes: readonly string[];
  readonly places: readonly string[];
  readonly links: readonly GoodPracticeLinkView[];
  /** Whether the links are the sheet's own or the observatory's suggestion. */
  readonly linkStatus: 'published' | 'suggested';
  readonly source: { readonly name: string; readonly publisher: string; readonly year: number };
}

/** In the order of the sheet: the first is the main one. */
export interface GoodPracticeLinkView {
  readonly goal: number;
  readonly goalTitle: string;
  readonly activity: number | null;
  readonly activityTitle: string | null;
  readonly paragraph: number | null;
}
