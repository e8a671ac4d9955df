import { ACTIVITY_STATUSES } from '@opev/domain';
import { CHART_SHAPES, WORD_COLUMNS, type ChartFill, type ChartShape } from './chart-shapes';
import type { ChartColumnView, ChartRowView, ChartView } from './charts';

/** One part of a bar, never negative. */
export interface ChartPart {
  readonly fill: ChartFill;
  readonly value: number;
}

/** A row and what is drawn for it. */
export interface ChartBar {
  readonly row: ChartRowView;
  readonly parts: readonly ChartPart[];
}

/** Segments that no column counts: late, missing, and received so far in an open round. */
export type DerivedPart = 'late' | 'missing' | 'open';

/** A legend entry: a column, or a segment computed from columns. */
export interface ChartKeyEntry {
  readonly fill: ChartFill;
  readonly means: ChartColumnView | DerivedPart;
  /** The count, where the legend shows it; null where the bars do. */
  readonly value: number | null;
}

export interface ChartDrawing {
  readonly bars: readonly ChartBar[];
  readonly key: readonly ChartKeyEntry[];
}

/** The drawings of a chart: one; one per row where rows are on scales of their own; none where the table is the picture. */
export function chartDrawings(view: ChartView): readonly ChartDrawing[] {
  const shape = CHART_SHAPES[view.code];
  if (shape.drawn === 'cells') return [];
  if (shape.columns === 'arrivals') return [arrivalsDrawing(view)];
  const groups = shape.isApart ? view.rows.map((row) => [row]) : [view.rows];
  return groups.map((rows) => drawingOf(view, shape, rows));
}

/** Columns with known values in the rows, with their indices. */
export function columnsOf(
  { columns }: Pick<ChartView, 'columns'>,
  { isApart }: ChartShape,
  rows: readonly ChartRowView[],
): readonly (ChartColumnView & { readonly index: number })[] {
  const placed = columns.map((column, index) => ({ ...column, index }));
  return isApart ? placed.filter(({ index }) => rows.some(({ values }) => typeof values[index] === 'number')) : placed;
}

function drawingOf(view: ChartView, shape: ChartShape, rows: readonly ChartRowView[]): ChartDrawing {
  const columns = columnsOf(view, shape, rows).map((column) => ({ column, fill: fillOf(shape, column.code) }));
  return {
    bars: rows.map((row) => ({
      row,
      parts: columns.map(({ column, fill }) => ({ fill, value: row.values[column.index] ?? 0 })),
    })),
    key: columns.map(({ column, fill }) => ({
      fill,
      means: column,
      value: shape.isApart ? (rows[0]?.values[column.index] ?? 0) : null,
    })),
  };
}

/**
 * On time, late and missing add up to what was in effect; the API counts received, on time or not. An open round has only
 * the count so far.
 */
function arrivalsDrawing({ rows, columns }: ChartView): ChartDrawing {
  const at = (code: string): number => columns.findIndex((column) => column.code === code);
  const [inEffect, received, onTime] = [at('in-effect'), at('received'), at('on-time')];
  const onTimeColumn = columns[onTime];
  return {
    bars: rows.map((row) => {
      const value = (index: number): number => row.values[index] ?? 0;
      const parts: readonly ChartPart[] =
        row.openUntil === undefined
          ? [
              { fill: 'plain', value: value(onTime) },
              { fill: 'less', value: value(received) - value(onTime) },
              { fill: 'rest', value: Math.max(0, value(inEffect) - value(received)) },
            ]
          : [{ fill: 'open', value: value(received) }];
      return { row, parts };
    }),
    key: [
      ...(onTimeColumn ? [{ fill: 'plain' as const, means: onTimeColumn, value: null }] : []),
      { fill: 'less', means: 'late', value: null },
      { fill: 'rest', means: 'missing', value: null },
      ...(rows.some(({ openUntil }) => openUntil !== undefined)
        ? [{ fill: 'open' as const, means: 'open' as const, value: null }]
        : []),
    ],
  };
}

/** Statuses and ratings have the same fills everywhere; other quantities are plain, and the missing part of a whole is `rest`. */
function fillOf({ columns }: ChartShape, code: string): ChartFill {
  if (columns === 'words') return WORD_COLUMNS.get(code)?.fill ?? 'plain';
  const status = ACTIVITY_STATUSES.find((known) => known === code);
  if (columns === 'status' && status) return `status-${status}`;
  return columns === 'coverage' && code === 'not-reported' ? 'rest' : 'plain';
}
