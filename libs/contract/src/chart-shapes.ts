import { CLAIMED_STATUSES, VERIFIED_RATINGS, type ActivityStatus, type VerifiedRating } from '@opev/domain';
import type { ChartCode } from './charts';

/**
 * The fill of a segment: a status, a rating, a plain quantity, a qualified one (`less`), one not measured yet (`open`), or
 * the rest of a whole.
 */
export type ChartFill = `status-${ActivityStatus}` | `rating-${VerifiedRating}` | 'plain' | 'less' | 'open' | 'rest';

/** The shape of a chart, the same on pages, in frames, pictures and tables. */
export interface ChartShape {
  /** Parts of a whole end to end, one length for each row, or a table whose cells are the picture. */
  readonly drawn: 'stack' | 'length' | 'cells';
  /** Kind of the rows. Goals are shown with their number. */
  readonly rows: 'goal' | 'country' | 'type' | 'round' | 'word' | 'status';
  /** Kind of the columns; `words` are the claimed statuses and then the ratings. */
  readonly columns: 'status' | 'words' | 'coverage' | 'organizations' | 'countries' | 'ratings' | 'arrivals';
  /** What the coverage of a row counts; null where the row shows it itself. */
  readonly note: 'activities' | 'commitments' | 'reports' | null;
  /** Whether rows are on scales of their own, and so each a drawing and a table. */
  readonly isApart: boolean;
}

const STACK = { drawn: 'stack', isApart: false } as const;
const LENGTH = { drawn: 'length', columns: 'organizations', note: null, isApart: false } as const;
const CELLS = { drawn: 'cells', isApart: false } as const;

export const CHART_SHAPES: Readonly<Record<ChartCode, ChartShape>> = {
  'status-by-goal': { ...STACK, rows: 'goal', columns: 'status', note: 'activities' },
  'claimed-and-verified': { drawn: 'stack', rows: 'word', columns: 'words', note: 'commitments', isApart: true },
  'claimed-against-verified': { ...CELLS, rows: 'status', columns: 'ratings', note: 'commitments' },
  'coverage-by-goal': { ...STACK, rows: 'goal', columns: 'coverage', note: 'commitments' },
  'status-by-country': { ...STACK, rows: 'country', columns: 'status', note: 'activities' },
  'organizations-by-country': { ...LENGTH, rows: 'country' },
  'organizations-by-type': { ...LENGTH, rows: 'type' },
  'goals-by-country': { ...CELLS, rows: 'goal', columns: 'countries', note: 'activities' },
  'status-over-rounds': { ...STACK, rows: 'round', columns: 'status', note: 'activities' },
  'reports-over-rounds': { ...STACK, rows: 'round', columns: 'arrivals', note: 'reports' },
};

/** A column of a chart with two scales: whose it is, and its code in that scale. */
export interface WordColumn {
  readonly word: 'claimed' | 'verified';
  readonly code: string;
  readonly fill: ChartFill;
}

/** Columns of charts with two scales, by their code in the chart. */
export const WORD_COLUMNS: ReadonlyMap<string, WordColumn> = new Map([
  ...CLAIMED_STATUSES.map((code): [string, WordColumn] => [
    `claimed-${code}`,
    { word: 'claimed', code, fill: `status-${code}` },
  ]),
  ...VERIFIED_RATINGS.map((code): [string, WordColumn] => [
    `verified-${code}`,
    { word: 'verified', code, fill: `rating-${code}` },
  ]),
]);
