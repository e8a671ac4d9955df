import type { ChartCode, ChartQuery, ScopeQuery } from '@opev/contract';
import type { Day } from '@opev/domain';
import type { FigureLink } from '@opev/ui';

/** A number of a chart, by row and column; the whole row without a column. */
interface Spot {
  readonly row: string;
  readonly column: string | null;
  /** The day the row is true for, where that is not the chart's. */
  readonly asOf?: Day;
}

type Query = Readonly<Record<string, string | number>>;
type Target = readonly [list: string, query: Query, part?: string];

/**
 * Link from a number of a chart to its source, below the reader's language: a page for a row, a filtered list for a number,
 * with the chart's filters and moment. Null where no page shows it.
 */
export function linkOf(code: ChartCode, { row, column, asOf }: Spot, chartQuery: ChartQuery): FigureLink | null {
  if (column === null) return leadTo(rowTarget(code, row), chartQuery);
  // A snapshot's trend shows earlier days as they were known then; today's lists of those days may differ.
  if (asOf !== undefined && chartQuery.snapshot !== undefined) return null;
  const target = cellTarget(code, row, column);
  return target && leadTo(target, asOf === undefined ? chartQuery : { ...chartQuery, asOf });
}

/** Link of a whole column: the page of a country. */
export function columnLink(code: ChartCode, column: string, chartQuery: ChartQuery): FigureLink | null {
  return code === 'goals-by-country' ? leadTo(['countries', {}, column], chartQuery) : null;
}

function leadTo([list, query, part]: Target, chartQuery: ChartQuery): FigureLink {
  if (part === undefined) return { path: [list], query: { ...given(chartQuery), ...query } };
  const filters = Object.entries(given(chartQuery)).filter(([name]) => name !== SUBJECTS[list]);
  return { path: [list, part], query: { ...Object.fromEntries(filters), ...query } };
}

function rowTarget(code: ChartCode, row: string): Target {
  switch (code) {
    case 'status-by-goal':
    case 'coverage-by-goal':
    case 'goals-by-country':
      return ['goals', {}, row];
    case 'status-by-country':
    case 'organizations-by-country':
      return ['countries', {}, row];
    case 'organizations-by-type':
      return ['organizations', { organizationType: row }];
    case 'reports-over-rounds':
    case 'status-over-rounds':
      return ['reports', { round: row }];
    case 'claimed-and-verified':
      return ['reports', {}];
    case 'claimed-against-verified':
      return ['commitments', { status: row }];
  }
}

function cellTarget(code: ChartCode, row: string, column: string): Target | null {
  switch (code) {
    case 'status-by-goal':
      return ['activities', { goal: row, status: column }];
    case 'status-by-country':
      return ['activities', { country: row, status: column }];
    case 'goals-by-country':
      return ['activities', { goal: row, country: column, status: 'taken-up' }];
    case 'coverage-by-goal':
      return ['commitments', { goal: row, status: column }];
    case 'organizations-by-country':
      return ['organizations', { country: row, atWork: 'true' }];
    case 'organizations-by-type':
      return ['organizations', { organizationType: row, atWork: 'true' }];
    case 'claimed-and-verified':
      return ['commitments', row === 'claimed' ? { status: column } : { verifiedRating: column }];
    // No link: received counts commitments in effect, the list of the round has every report.
    case 'claimed-against-verified':
      return ['commitments', { status: row, verifiedRating: column }];
    case 'reports-over-rounds':
      return null;
    case 'status-over-rounds':
      return ['activities', { status: column }];
  }
}

/** The filter that a page's own subject replaces. */
const SUBJECTS: Readonly<Record<string, keyof ScopeQuery>> = { goals: 'goal', countries: 'country' };

/** The given parameters, as address parameters. */
export function given(chartQuery: ChartQuery): Query {
  return Object.fromEntries(
    Object.entries(chartQuery).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}
