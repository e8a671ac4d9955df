import type { FigureLink } from '../figures/figure-link';
import type { FillToken } from './fill-token';

/** One part of a bar. */
export interface ChartSegment {
  readonly fill: FillToken;
  /** A count or an amount, never negative. */
  readonly value: number;
}

/** One bar with its name. */
export interface ChartRow {
  /** In the reader's language; cut to one line in the drawing, whole in the table. */
  readonly label: string;
  /** Coverage of the row, beside its name: "7 of 11 activities". Null for none. */
  readonly note: string | null;
  /** Link to the source of the row; null for none. */
  readonly link: FigureLink | null;
  readonly segments: readonly ChartSegment[];
}

/** What a fill of a drawing means. */
export interface LegendEntry {
  readonly fill: FillToken;
  readonly label: string;
}
