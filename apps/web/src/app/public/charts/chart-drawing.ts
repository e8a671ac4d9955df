import { chartDrawings, chartTrend, type ChartKeyEntry, type ChartView } from '@opev/contract';
import type { FigureLink, FigureTable } from '@opev/ui';
import type { ChartRow, LegendEntry, Trend, TrendLegendEntry } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { chartRowName, columnName, noteOf } from './chart-numbers';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number' | 'day'>;

/** One drawing of a chart with its texts. */
export interface Drawing {
  readonly rows: readonly ChartRow[];
  readonly legend: readonly LegendEntry[];
}

/** Lines and the bands they stand on, in words. */
export interface DrawnTrend {
  readonly trend: Trend;
  readonly legend: readonly TrendLegendEntry[];
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

/** The lines of a chart; null where it is drawn otherwise. */
export function trendOf(view: ChartView, tables: readonly FigureTable[], texts: Texts): DrawnTrend | null {
  const trend = chartTrend(view);
  if (!trend) return null;
  const { places, panels, key } = trend;
  const links = rowLinks(tables);
  return {
    trend: {
      places: places.map(({ row, at, isOpen }) => ({
        at,
        label: chartRowName(view, row, texts),
        note: row.openUntil ? texts.text('charts.note.openUntil', { day: texts.day(row.openUntil) }) : null,
        link: links.get(row.code) ?? null,
        isMarked: isOpen,
      })),
      panels: panels.map(({ lines, bands, ticks }) => ({
        lines,
        bands,
        ticks: ticks.map((value) => ({ value, text: texts.number(value) })),
      })),
    },
    legend: key.map((entry) => ({
      fill: entry.fill,
      mark: entry.mark === 'open' ? 'place' : entry.mark,
      label: meaningOf(entry, texts),
    })),
  };
}

function rowLinks(tables: readonly FigureTable[]): ReadonlyMap<string, FigureLink | null> {
  return new Map(tables.flatMap(({ rows }) => rows.map(({ code, link }) => [code, link])));
}

function meaningOf({ means, value }: ChartKeyEntry, texts: Texts): string {
  const name = typeof means === 'string' ? texts.text(`charts.part.${means}`) : columnName(means, texts);
  return value === null ? name : `${name}: ${texts.number(value)}`;
}
