/**
 * Answers as an attacker reads them: what he hopes for, not what is promised. Fields come and go with the product, so that
 * he takes what he gets.
 */
export interface CoverageAnswer {
  readonly reported: number;
  readonly of: number;
}

export interface FigureAnswer {
  readonly commitments: CoverageAnswer;
  readonly notNamed?: CoverageAnswer;
  readonly claimed: Readonly<Record<string, number>>;
  readonly verified: Readonly<Record<string, number>>;
  readonly byStatus?: Readonly<Record<string, number>>;
  readonly takenUp?: number;
  readonly reported?: number;
  readonly progressPercent?: number | null;
}

/** A row of any list of figures. */
export interface RowAnswer {
  readonly number?: number;
  readonly goal?: number;
  readonly iso2?: string;
  readonly code?: string;
  readonly themes?: readonly string[];
  readonly organizations?: number;
  readonly figure: FigureAnswer;
}

export interface RoundAnswer {
  readonly code: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly locksOn: string;
  readonly expected?: number | null;
  readonly received?: number | null;
  readonly onTime?: number | null;
}

export interface SummaryAnswer {
  readonly asOf: string;
  readonly snapshot: string;
  readonly plan: { readonly adoptedOn: string };
  readonly total: FigureAnswer;
  readonly signatories: { readonly active?: number | null; readonly notNamed?: number | null };
  readonly reportsPublished?: number | null;
  readonly commitmentsNotInACountry?: number | null;
  readonly goals: readonly RowAnswer[];
  readonly countries: readonly RowAnswer[];
  readonly organizations?: readonly { readonly slug: string; readonly type: string; readonly figure: FigureAnswer }[];
  readonly rounds: readonly RoundAnswer[];
}

export interface ShownAnswer {
  readonly level: string;
  readonly slug?: string;
  readonly name?: string;
}

export interface ListedCommitment {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly organization: ShownAnswer;
  readonly country: string | null;
  readonly region?: string;
  readonly standing: {
    readonly reportId?: string;
    readonly claimedStatus: string;
    readonly verifiedRating: string;
    readonly progressPercent: number;
    readonly roundLabel?: string;
  } | null;
}

export interface ListedReport {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly organization: ShownAnswer & { readonly region?: string };
  readonly country: string | null;
  readonly round: { readonly code: string };
  readonly publishedOn: string;
  readonly isCurrent: boolean;
}

export interface PageAnswer<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

export interface FiltersAnswer {
  readonly goals: readonly { readonly number: number }[];
  readonly themes: readonly { readonly code: string }[];
  readonly countries: readonly { readonly iso2: string }[];
  readonly rounds: readonly { readonly code: string }[];
}
