import { chartDrawings, type ChartKeyEntry, type ChartView } from '@opev/contract';
import type { FigureTable } from '@opev/ui';
import type { ChartRow, LegendEntry } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { columnName, noteOf, chartRowName } from './chart-numbers';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number' | 'day'>;

/** One drawing of a chart with its texts. */
export interface Drawing {
  readonly rows: readonly ChartRow[];
  readonly legend: readonly LegendEntry[];
}

/** The drawings of a chart, one per table. None where the table is the picture. */
export function drawingsOf(view: ChartView, tables: readonly FigureTable[], texts: Texts): readonly Drawing[] {
  const links = new Map(tables.flatMap(({ rows }) => rows.map(({ code, link }) => [code, link])));
  return chartDrawings(view).map(({ bars, key }) => ({
    rows: bars.map(({ row, parts }) => ({
      label: chartRowName(view, row, texts),
      note: noteOf(view, row, texts),
      link: links.get(row.code) ?? null,
      segments: parts,
    })),
    legend: key.map((entry) => ({ fill: entry.fill, label: meaningOf(entry, texts) })),
  }));
}

function meaningOf({ means, value }: ChartKeyEntry, texts: Texts): string {
  const name = typeof means === 'string' ? texts.text(`charts.part.${means}`) : columnName(means, texts);
  return value === null ? name : `${name}: ${texts.number(value)}`;
}
