import type { Day, Language } from '@opev/domain';
import type { OrganizationNameView } from './organizations';
import type { PageQuery, PageView } from './page';

export const SEARCH_KINDS = ['goal', 'activity', 'organization', 'report', 'good-practice'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchQuery extends PageQuery {
  /** Search text; without it nothing is found. */
  readonly search?: string;
  /** Only this kind of result; the counts stay those of all kinds. */
  readonly kind?: SearchKind;
}

/** A part of a text; `isMatch` marks exact or similar matches. Joined they are the text. */
export interface TextPartView {
  readonly text: string;
  readonly isMatch: boolean;
}

interface FoundTextView {
  readonly title: readonly TextPartView[];
  /** Of the title; null for names, which belong to no language: show with `dir="auto"`. */
  readonly titleLanguage: Language | null;
  /** The sentence or two around the first match, cut at words; empty when there is nothing beside the title. */
  readonly passage: readonly TextPartView[];
  /** Of the passage; null for names. */
  readonly passageLanguage: Language | null;
}

export interface FoundGoalView extends FoundTextView {
  readonly kind: 'goal';
  readonly number: number;
}

export interface FoundActivityView extends FoundTextView {
  readonly kind: 'activity';
  readonly number: number;
  readonly goal: number;
  /** The Plan's own paragraph number; null where it is not known. */
  readonly paragraph: number | null;
}

/** Only organisations that chose to be named are found. */
export interface FoundOrganizationView extends FoundTextView {
  readonly kind: 'organization';
  readonly slug: string;
  readonly countryName: string;
}

/** A published report of a named organisation whose text is for everyone; its title is the activity's, in the reader's language. */
export interface FoundReportView extends FoundTextView {
  readonly kind: 'report';
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly organization: OrganizationNameView;
  readonly country: string;
  readonly countryName: string;
  readonly publishedOn: Day;
}

export interface FoundGoodPracticeView extends FoundTextView {
  readonly kind: 'good-practice';
  readonly slug: string;
  readonly countryName: string;
}

export type SearchResultView =
  FoundGoalView | FoundActivityView | FoundOrganizationView | FoundReportView | FoundGoodPracticeView;

/** Pages of the site that explain how it works. */
export const HELP_PAGES = ['method', 'data'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** The page of a country, found by its name in any language. */
export interface FoundCountryView {
  readonly kind: 'country';
  readonly iso2: string;
  /** In the reader's language, as all titles of pages. */
  readonly title: string;
}

/** A section of a help page. */
export interface FoundHelpView {
  readonly kind: 'help';
  readonly page: HelpPage;
  readonly anchor: string;
  readonly title: string;
}

export type FoundPageView = FoundCountryView | FoundHelpView;

/** Best first. `total` and `counts` are limited to LIMITS.searchResults of each kind: beyond that only the newest are searched. */
export interface SearchView extends Omit<PageView<SearchResultView>, 'totalIsAtLeast'> {
  readonly counts: Readonly<Record<SearchKind, number>>;
  /** Kinds of which more was found than is counted and listed. */
  readonly more: readonly SearchKind[];
  /** Whether few exact matches were found and similar words were searched too. */
  readonly isWidened: boolean;
  /** Countries and explanations with these words, at most five; not among the items, on the first page of all kinds only. */
  readonly pages: readonly FoundPageView[];
}
