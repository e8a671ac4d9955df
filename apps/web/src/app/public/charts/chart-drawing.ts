import type { ChartView } from '@opev/contract';
import { RATING_CODES, STATUS_CODES, type FigureTable } from '@opev/ui';
import type { ChartFill, ChartRow, LegendEntry } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { bareCode, noteOf } from './chart-numbers';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number'>;

/** What one drawing of a chart shows. */
export interface Drawing {
  readonly rows: readonly ChartRow[];
  readonly legend: readonly LegendEntry[];
}

/** The drawings of a chart, one per table. None for the heat map: its table is its picture. */
export function drawingsOf(view: ChartView, tables: readonly FigureTable[], texts: Texts): readonly Drawing[] {
  if (view.code === 'goals-by-country') return [];
  if (view.code === 'reports-over-rounds') return tables.map((table) => roundsDrawing(view, table, texts));
  return tables.map((table) => ({
    rows: table.rows.map((row) => ({
      label: row.label,
      note: noteIn(view, row.code, texts),
      link: row.link,
      segments: table.columns.map(({ code }, index) => ({
        fill: fillOf(view, code),
        value: row.cells[index]?.value ?? 0,
      })),
    })),
    legend: table.columns.map(({ code, label }, index) => ({
      fill: fillOf(view, code),
      // Two words on the same commitments, each with its counts: they are read beside each other.
      label: tables.length > 1 ? `${label}: ${texts.number(table.rows[0]?.cells[index]?.value ?? 0)}` : label,
    })),
  }));
}

/** On time, late and missing make up what was expected; the API counts what was received, on time or not. */
function roundsDrawing(view: ChartView, table: FigureTable, texts: Texts): Drawing {
  const at = (code: string): number => table.columns.findIndex((column) => column.code === code);
  const [expected, received, onTime] = [at('expected'), at('received'), at('on-time')];
  return {
    rows: table.rows.map((row) => {
      const value = (index: number): number => row.cells[index]?.value ?? 0;
      return {
        label: row.label,
        note: noteIn(view, row.code, texts),
        link: row.link,
        segments: [
          { fill: 'plain', value: value(onTime) },
          { fill: 'less', value: value(received) - value(onTime) },
          { fill: 'rest', value: Math.max(0, value(expected) - value(received)) },
        ],
      };
    }),
    legend: [
      { fill: 'plain', label: table.columns[onTime]?.label ?? '' },
      { fill: 'less', label: texts.text('charts.part.late') },
      { fill: 'rest', label: texts.text('charts.part.missing') },
    ],
  };
}

function noteIn(view: ChartView, code: string, texts: Texts): string | null {
  const row = view.rows.find((known) => known.code === code);
  return row ? noteOf(view, row, texts) : null;
}

/** Statuses and ratings keep their colours everywhere; other quantities are plain, and what is missing is empty. */
function fillOf(view: ChartView, code: string): ChartFill {
  const name = bareCode(code);
  const status = STATUS_CODES.find((known) => known === name);
  const rating = RATING_CODES.find((known) => known === name);
  if (rating && code.startsWith('verified-')) return `rating-${rating}`;
  if (status && (view.code.startsWith('status-') || code.startsWith('claimed-'))) return `status-${status}`;
  return code === 'not-reported' ? 'rest' : 'plain';
}
