import { chartDrawings, type ChartKeyEntry, type ChartView } from '@opev/contract';
import type { FigureLink, FigureTable } from '@opev/ui';
import type { ChartRow, LegendEntry } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { chartRowName, columnName, noteOf } from './chart-numbers';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number' | 'day'>;

/** One drawing of a chart with its texts. */
export interface Drawing {
  readonly rows: readonly ChartRow[];
  readonly legend: readonly LegendEntry[];
}

/** The bars of a chart, one drawing per table. None where the table is the picture, or where it is a trend. */
export function drawingsOf(view: ChartView, tables: readonly FigureTable[], texts: Texts): readonly Drawing[] {
  const links = rowLinks(tables);
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

/** Where each row leads, by its code. */
export function rowLinks(tables: readonly FigureTable[]): ReadonlyMap<string, FigureLink | null> {
  return new Map(tables.flatMap(({ rows }) => rows.map(({ code, link }) => [code, link])));
}

/** A legend entry in words. */
export function meaningOf({ means, value }: ChartKeyEntry, texts: Texts): string {
  const name = typeof means === 'string' ? texts.text(`charts.part.${means}`) : columnName(means, texts);
  return value === null ? name : `${name}: ${texts.number(value)}`;
}
