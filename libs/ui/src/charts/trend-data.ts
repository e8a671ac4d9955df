import type { FigureLink } from '../figures/figure-link';
import type { PlottedMark } from './chart-data';
import type { FillToken, LineColour } from './fill-token';

/** A place that is named below the drawing. */
export interface PlottedPlace {
  /** Between the two sides, 0-1 in reading direction. */
  readonly at: number;
  /** In the reader's language; null for none. */
  readonly label: string | null;
  /** Below its name: "open until …"; null for none. */
  readonly note: string | null;
  readonly link: FigureLink | null;
  /** Whether a rule stands there: what is shown at it is not final, or it is a day to know. */
  readonly isMarked: boolean;
}

export interface PlottedPoint {
  readonly at: number;
  readonly value: number;
  /** What is not final yet: its mark is hollow. */
  readonly isOpen: boolean;
}

/** A line: points that are joined, in stretches where something is not known in between. */
export interface PlottedLine {
  readonly fill: LineColour;
  readonly mark: PlottedMark;
  /** Those that carry its mark. */
  readonly points: readonly PlottedPoint[];
  /** Dotted where it leads to what is not final. */
  readonly stretches: readonly { readonly points: readonly PlottedPoint[]; readonly isOpen: boolean }[];
}

/** A band: how far it reaches from place to place; in pieces where it is not known in between. */
export interface PlottedBand {
  readonly fill: FillToken;
  readonly pieces: readonly (readonly { readonly at: number; readonly from: number; readonly to: number }[])[];
}

/** A number at the side of the drawing, as it is written. */
export interface TrendTick {
  readonly value: number;
  readonly text: string;
}

/** What is measured by one scale: lines over bands, or one of them. */
export interface PlottedPanel {
  readonly bands: readonly PlottedBand[];
  readonly lines: readonly PlottedLine[];
  /** From 0 up; the last is the top. */
  readonly ticks: readonly TrendTick[];
}

/** Panels below each other that have their places in common. */
export interface Trend {
  readonly places: readonly PlottedPlace[];
  readonly panels: readonly PlottedPanel[];
}
