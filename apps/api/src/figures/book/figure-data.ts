import type {
  Approach,
  Day,
  Language,
  LocalizedText,
  OrganizationType,
  PublicRoundFigure,
  Region,
  TitleStatus,
  Wording,
} from '@opev/domain';
import type { CountedCommitment } from './figure-book';

export interface PlanRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly adoptedOn: Day;
  readonly adoptedAt: string;
  readonly activitiesTotal: number;
}

export interface GoalRow {
  readonly number: number;
  readonly title: LocalizedText;
  readonly titleStatus: Readonly<Partial<Record<Language, TitleStatus>>>;
  readonly summary: LocalizedText;
}

export interface ActivityRow {
  readonly number: number;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly title: LocalizedText;
  readonly wording: Wording;
  readonly approach: Approach;
  /** Codes, in the Plan's order. */
  readonly themes: readonly string[];
}

export interface ThemeRow {
  readonly code: string;
  readonly label: LocalizedText;
}

export interface CountryRow {
  readonly iso2: string;
  readonly name: LocalizedText;
  readonly region: Region;
  readonly isVerified: boolean;
}

/** The texts of the Plan that this installation follows, in every language, as of now. */
export interface PlanTexts {
  readonly plan: PlanRow;
  readonly goals: readonly GoalRow[];
  readonly activities: readonly ActivityRow[];
  readonly themes: readonly ThemeRow[];
  readonly countries: readonly CountryRow[];
}

/** An organization that chose to be named, with everything that is public about it. */
export interface NamedOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  /** Of its seat, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: LocalizedText;
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly activeFrom: Day;
  readonly hasLeft: boolean;
  /** The network it belongs to, when that is named too. */
  readonly network: { readonly slug: string; readonly name: string } | null;
}

/** A round with its public figure. */
export interface RoundFigureRow {
  readonly code: string;
  readonly label: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  readonly figure: PublicRoundFigure;
}

/** A round of the Plan with its counts summed over organizations. */
export interface CountedRound {
  readonly id: string;
  readonly opensOn: Day;
  /** Public reports of the round, whether or not any commitment was in effect. */
  readonly published: number;
  /** How many of them belong to unnamed organizations. */
  readonly publishedNotNamed: number;
  /** Null until it opens. */
  readonly row: RoundFigureRow | null;
}

/**
 * One organization's counts in a round: reports published; in a closed round commitments in effect, received of them,
 * received on time; in an open one received so far.
 */
export type OrganizationRoundCounts = readonly [
  published: number,
  inEffect: number,
  received: number,
  onTime: number,
  publishedNotNamed: number,
];

/** A round of the Plan with separate counts for each organization. */
export interface RoundByOrganization extends Omit<RoundFigureRow, 'figure'> {
  readonly id: string;
  readonly hasOpened: boolean;
  /** Whether the day is no later than its lock date. */
  readonly isOpen: boolean;
  /** Counts by organization; one without a report and without a commitment in effect may be missing. */
  readonly parts: ReadonlyMap<string, OrganizationRoundCounts>;
}

/** Which rounds and organizations to count: by id, or all of them. */
export interface RoundPartsQuery {
  readonly rounds: readonly string[] | 'all';
  readonly organizations: readonly string[] | 'all';
}

/** Counts of a day that do not come from its commitments. */
export interface FigureHead {
  readonly isDemonstration: boolean;
  readonly officialWordings: number;
  readonly reportsPublished: number;
  /** Null in snapshots stored before this was counted. */
  readonly reportsNotNamed: number | null;
  readonly signatories: { readonly active: number; readonly notNamed: number };
  /** Newest first. */
  readonly rounds: readonly RoundFigureRow[];
}

/** All data the public figures of a day are computed from, read in one transaction. */
export interface FigureData extends PlanTexts, FigureHead {
  /** The day the figures are of. */
  readonly day: Day;
  /** Named organizations that are or were signatories. */
  readonly organizations: readonly NamedOrganization[];
  readonly commitments: readonly CountedCommitment[];
}
