import { chartTrend, type ChartView } from '@opev/contract';
import type { FigureTable } from '@opev/ui';
import type { Trend, TrendLegendEntry } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { meaningOf, rowLinks } from './chart-drawing';
import { chartRowName } from './chart-numbers';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number' | 'day'>;

/** Lines and the bands they stand on, in words. */
export interface DrawnTrend {
  readonly trend: Trend;
  readonly legend: readonly TrendLegendEntry[];
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
