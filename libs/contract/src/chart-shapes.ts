import { CLAIMED_STATUSES, VERIFIED_RATINGS, type ActivityStatus, type VerifiedRating } from '@opev/domain';
import type { ChartCode } from './charts';

/** What a part of a drawing is filled with: a status, a rating, one plain quantity, more of it with a reservation, one that is not measured yet, or the rest of a whole. */
export type ChartFill = `status-${ActivityStatus}` | `rating-${VerifiedRating}` | 'plain' | 'less' | 'open' | 'rest';

/** How a chart is read, the same on a page, in a frame, in a picture and in a table. */
export interface ChartShape {
  /** Parts of a whole end to end, one length for each row, or a table whose cells are the picture. */
  readonly drawn: 'stack' | 'length' | 'cells';
  /** What a row is. Goals are known by their number as well as by their name. */
  readonly rows: 'goal' | 'country' | 'type' | 'round' | 'word' | 'status';
  /** What a column is; `words` are the claimed statuses and then the ratings. */
  readonly columns: 'status' | 'words' | 'coverage' | 'organizations' | 'countries' | 'ratings' | 'arrivals';
  /** What the coverage of a row counts; null where a row says it by itself. */
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

/** A column of a chart of two words: whose word it is, and its code in that one's scale. */
export interface WordColumn {
  readonly word: 'claimed' | 'verified';
  readonly code: string;
  readonly fill: ChartFill;
}

/** The columns of a chart of two words, by their code in the chart. */
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
