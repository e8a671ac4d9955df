import type { FigureLink } from '../figures/figure-link';

/** One number of a table. */
export interface FigureCell {
  /** Null: not known, which is not 0. */
  readonly value: number | null;
  /** Link to its source; null for none. */
  readonly link: FigureLink | null;
}

export interface FigureColumn {
  readonly code: string;
  readonly label: string;
  /** Short label; null where there is none. */
  readonly short: string | null;
  /** Link to the source of the column; null for none. */
  readonly link: FigureLink | null;
}

export interface FigureRow {
  readonly code: string;
  readonly label: string;
  readonly link: FigureLink | null;
  /** One per column. */
  readonly cells: readonly FigureCell[];
}

/** The numbers of one figure, named in the reader's language. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** How numbers are written in the reader's language. */
export type WriteNumber = (value: number) => string;
