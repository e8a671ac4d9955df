import type { ChartFill } from './chart-fill';

/** One part of a row. */
export interface ChartSegment {
  readonly fill: ChartFill;
  /** In the reader's language. */
  readonly label: string;
  /** A count or an amount, never negative. */
  readonly value: number;
}

/** One bar with its name. */
export interface ChartRow {
  /** In the reader's language; cut to one line in the drawing, whole in the table. */
  readonly label: string;
  /** What the row stands on, beside its name: "7 of 11 activities". Null for none. */
  readonly note: string | null;
  /** Router link to what the row was made from; null for none. */
  readonly link: readonly (string | number)[] | null;
  readonly segments: readonly ChartSegment[];
}

/** What every chart says around its drawing, in the reader's language. */
export interface ChartTexts {
  /** Opens the twin table: "These figures as a table". */
  readonly table: string;
  /** Heading of the table's first column: "Goal". */
  readonly rowHeading: string;
  /** Read aloud when the table scrolls sideways. */
  readonly scrollable: string;
  /** Opens the explanation (content marked `method`); null when there is none. */
  readonly method: string | null;
}

/** How numbers are written in the twin table. */
export type WriteNumber = (value: number) => string;
