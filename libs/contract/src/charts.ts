import type { Day, OrganizationType } from '@opev/domain';
import type { CoverageView, MomentView } from './figures';
import type { MomentQuery, ScopeQuery } from './queries';

/** Every chart of the public site. */
export const CHART_CODES = [
  /** Activities by status, a row per goal. */
  'status-by-goal',
  /** Commitments with a report: claimed statuses and verified ratings. */
  'claimed-and-verified',
  /** Commitments with a report by claimed status (rows) and verified rating (columns): where the two differ. */
  'claimed-against-verified',
  /** Of the commitments of each goal, how many have a published report. */
  'coverage-by-goal',
  /** Activities by status, a row per country where somebody works. */
  'status-by-country',
  /** How many named organisations are at work in each country. */
  'organizations-by-country',
  /** Named organisations by type. */
  'organizations-by-type',
  /** Activities taken up, by goal (rows) and country (columns); zeros are gaps of the Plan. */
  'goals-by-country',
  /** Activities by status at the end of each round, oldest first. */
  'status-over-rounds',
  /** Of the commitments in effect, those reported on, and on time, per round, oldest first; of the whole Plan only. */
  'reports-over-rounds',
] as const;
export type ChartCode = (typeof CHART_CODES)[number];

export interface ChartQuery extends ScopeQuery, MomentQuery {}

/** What a chart counts. */
export type ChartUnit = 'activities' | 'commitments' | 'organizations' | 'reports';

/** A chart and its filters; every chart can be requested for any moment. */
export interface ChartSummaryView {
  readonly code: ChartCode;
  readonly unit: ChartUnit;
  /** Another filter is refused: rounds are counted for the whole Plan. */
  readonly filters: readonly (keyof ScopeQuery)[];
}

export interface ChartListView {
  readonly items: readonly ChartSummaryView[];
}

/** What a column of a chart counts. */
export interface ChartColumnView {
  /** Code within the chart: a status, a rating, a country code, `reported` … */
  readonly code: string;
  /** Key of its name among the web's texts; null when `label` names it. */
  readonly term: string | null;
  /** In the reader's language, for what has a name of its own (a country). */
  readonly label: string | null;
}

/** A row of a chart: a goal, a country, a round, a word. */
export interface ChartRowView {
  /** Goal number, country or round code … */
  readonly code: string;
  readonly term: string | null;
  readonly label: string | null;
  /** One per column; null where nothing is known, which is not zero. */
  readonly values: readonly (number | null)[];
  /** Coverage of the row. */
  readonly coverage: CoverageView | null;
  /** The day the row is true for; left out where that is the chart's own. */
  readonly asOf?: Day;
  /** Lock date of an open round, of which only the reports so far are counted. */
  readonly openUntil?: Day;
}

/** The numbers of one chart in one scope at one moment. Titles and explanations are texts of the web, in its scope `charts`. */
export interface ChartView extends MomentView {
  readonly code: ChartCode;
  readonly unit: ChartUnit;
  readonly scope: ChartScopeView;
  readonly columns: readonly ChartColumnView[];
  readonly rows: readonly ChartRowView[];
  /** Coverage of the whole chart. */
  readonly coverage: CoverageView | null;
  /** Commitments of the scope in no row, because their country may not be disclosed; 0 in charts without countries. */
  readonly notPlaced: number;
  /** Whether fictional organisations are among the figures. */
  readonly demonstration: boolean;
  readonly planTitle: string;
}

/** The requested filters with names in the reader's language. */
export interface ChartScopeView {
  readonly goal: { readonly number: number; readonly title: string } | null;
  readonly theme: { readonly code: string; readonly label: string } | null;
  readonly country: { readonly iso2: string; readonly name: string } | null;
  readonly organizationType: OrganizationType | null;
  readonly organization: { readonly slug: string; readonly name: string } | null;
  /** The requested day; null for now. */
  readonly asOf: Day | null;
}
