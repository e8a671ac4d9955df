import type { FigureLink } from '../figures/figure-link';
import type { FillToken, LineColour } from './fill-token';

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

/** Marks on a line, which say how it is drawn as well: circles on a solid one, squares on a dashed one. */
export type PlottedMark = 'circle' | 'square';

/** What a fill of a drawing means. */
export interface LegendEntry {
  readonly fill: FillToken;
  readonly label: string;
}

/** What a fill, a line or a rule across a drawing means. */
export interface TrendLegendEntry {
  readonly fill: LineColour;
  /** Of a line its marks, of a rule that marks one place `place`; left out or null for what is filled. */
  readonly mark?: PlottedMark | 'place' | null;
  readonly label: string;
}
