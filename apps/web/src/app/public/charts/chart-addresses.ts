import { CHART_SHAPES, type ChartCode, type ChartQuery, type ChartView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { given } from './chart-links';

const FORMATS = ['csv', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** Identifies a chart for making its addresses. */
export interface ChartAddress {
  readonly language: Language;
  readonly code: ChartCode;
  readonly chartQuery: ChartQuery;
}

/** Where the chart can be had as a file, for the same filters and moment. */
export function downloadsOf(chart: ChartAddress): readonly { readonly format: Format; readonly href: string }[] {
  return FORMATS.map((format) => ({
    format,
    href: `${pathOf(chart, 'charts')}.${format}${searchOf(chart.chartQuery)}`,
  }));
}

/** The chart's own page. */
export function chartPageOf(chart: ChartAddress): string {
  return pathOf(chart, 'charts') + searchOf(chart.chartQuery);
}

/** The chart without the site around it, to stand in a frame on another. */
export function frameOf(chart: ChartAddress): string {
  return pathOf(chart, 'embed') + searchOf(chart.chartQuery);
}

/** The same filters with a snapshot id: a permanent query. */
export function fixedAt(chartQuery: ChartQuery, snapshot: string): ChartQuery {
  return { ...chartQuery, asOf: undefined, snapshot };
}

/** Heights of an embedded chart in pixels, in a wide column and on a phone. */
export interface FrameHeights {
  readonly wide: number;
  readonly narrow: number;
}

/** Pixels per row and around the rows, matching the style sheets of the drawings. */
const ROOM = {
  latin: { row: 56, narrowRow: 84, wrappedRow: 112, around: 480, narrowAround: 640 },
  arabic: { row: 64, narrowRow: 96, wrappedRow: 128, around: 520, narrowAround: 680 },
} as const;
/** A row of the heat map holds the whole title of a goal. */
const HEAT_MAP = { row: 110, around: 420 };
/** Characters of a name that fit on one line of a phone. */
const ONE_LINE = 36;
/** Minimum heights, with texts, legend and source. */
const LEAST = { wide: 640, narrow: 920 };

/** Slightly more than the chart needs, so that nothing is cut off; an opened table scrolls in the frame. */
export function frameHeights({ code, rows }: Pick<ChartView, 'code' | 'rows'>, language: Language): FrameHeights {
  const { drawn, rows: subject } = CHART_SHAPES[code];
  if (drawn === 'cells' && subject === 'goal') {
    const height = HEAT_MAP.around + rows.length * HEAT_MAP.row;
    return { wide: height, narrow: height };
  }
  const room = language === 'ar' ? ROOM.arabic : ROOM.latin;
  const isWrapped = rows.some(({ label }) => (label ?? '').length > ONE_LINE);
  return {
    wide: Math.max(LEAST.wide, room.around + rows.length * room.row),
    narrow: Math.max(LEAST.narrow, room.narrowAround + rows.length * (isWrapped ? room.wrappedRow : room.narrowRow)),
  };
}

/** HTML of the frame to paste, without script: a style for both heights, and an attribute for sites that strip styles. */
export function frameHtml(address: string, title: string, { wide, narrow }: FrameHeights): string {
  const [src, name] = [address, title].map((text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;'));
  const height = `min(${narrow}px,max(${wide}px,(640px - 100vw)*999))`;
  return `<iframe src="${src}" title="${name}" width="100%" height="${wide}" style="border:0;height:${narrow > wide ? height : `${wide}px`}" loading="lazy"></iframe>`;
}

function pathOf({ language, code }: ChartAddress, place: string): string {
  return `/${language}/${place}/${code}`;
}

function searchOf(chartQuery: ChartQuery): string {
  const search = new URLSearchParams(Object.entries(given(chartQuery)).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? '' : `?${search.toString()}`;
}
