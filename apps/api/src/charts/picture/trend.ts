import { chartTrend, type ChartTrend, type TrendLine, type TrendPanel, type TrendPoint } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import { INNER, MARGIN, type PictureContext, type Part } from './drawing';
import { FILLS, fillUrl, INK, INK_SOFT, LINE, LINE_STRONG, PAPER } from './fills';
import { markAt, ruleStroke, strokeOf } from './line-marks';
import type { Sheet } from './sheet';
import { textWidth } from './text-width';

const SIZE = 13;
/** Of a panel with lines, and of one that has bands only. */
const HEIGHTS = { lines: 290, bands: 100 } as const;
const GAP = 26;
const PLATE = 17;

/** Where the values and places of a panel lie on its sheet. */
interface Plot {
  readonly sheet: Sheet;
  readonly words: ChartWords;
  readonly start: number;
  readonly top: number;
  readonly length: number;
  readonly height: number;
  /** The value at its upper edge. */
  readonly most: number;
}

/** Lines with their numbers, the bands they stand on, places named below: the same that a page draws of the chart. */
export function trend({ view, words, sheet }: PictureContext, top: number): Part {
  const drawn = chartTrend(view);
  if (!drawn) return { svg: [], bottom: top };
  const ticks = drawn.panels.flatMap((panel) => panel.ticks);
  const gutter = Math.max(...ticks.map((tick) => textWidth(words.number(tick), SIZE))) + 10;
  const across = { sheet, words, start: MARGIN + gutter, length: INNER - gutter };
  const svg: string[] = [];
  let bottom = top + SIZE - GAP;
  for (const panel of drawn.panels) {
    const height = panel.lines.length > 0 ? HEIGHTS.lines : HEIGHTS.bands;
    const plot = { ...across, top: bottom + GAP, height, most: panel.ticks.at(-1) ?? 1 };
    svg.push(...panelIn(plot, panel, drawn.places));
    bottom = plot.top + height;
  }
  const below = names({ ...across, top: bottom }, drawn.places);
  return { svg: [...svg, ...below.svg], bottom: below.bottom };
}

function panelIn(plot: Plot, { ticks, bands, lines }: TrendPanel, places: ChartTrend['places']): readonly string[] {
  const { sheet } = plot;
  return [
    ...ticks.flatMap((tick) => tickLine(plot, tick)),
    ...bands.flatMap(({ fill, pieces }) =>
      pieces.map((piece) => {
        const upper = piece.map(({ at, to }) => [x(plot, at), y(plot, to)] as const);
        const lower = piece.map(({ at, from }) => [x(plot, at), y(plot, from)] as const).reverse();
        return sheet.path([...upper, ...lower], true, { fill: fillUrl(fill), stroke: LINE_STRONG });
      }),
    ),
    ...places
      .filter(({ isOpen }) => isOpen)
      .map(({ at }) =>
        sheet.path(
          ends(plot).map((level) => [x(plot, at), level] as const),
          false,
          RULE,
        ),
      ),
    ...lines.flatMap((line) => lineWithMarks(plot, line)),
    ...places.flatMap(({ at }) => numbersAt(plot, at, lines)),
  ];
}

const RULE = ruleStroke(INK_SOFT);

function x({ start, length }: Pick<Plot, 'start' | 'length'>, at: number): number {
  return start + length * at;
}

function y({ top, height, most }: Plot, value: number): number {
  return top + height * (1 - value / most);
}

function ends({ top, height }: Plot): readonly [top: number, bottom: number] {
  return [top, top + height];
}

function tickLine(plot: Plot, value: number): readonly string[] {
  const { sheet, words, start, length } = plot;
  const level = y(plot, value);
  return [
    sheet.box(start, level, length, 1, { fill: LINE }),
    sheet.text(words.number(value), start - 8, level + SIZE * 0.36, { size: SIZE, fill: INK_SOFT, anchor: 'end' }),
  ];
}

function lineWithMarks(plot: Plot, { fill, mark, points, stretches }: TrendLine): readonly string[] {
  const { colour } = FILLS[fill];
  const placeOf = ({ at, value }: TrendPoint): readonly [number, number] => [x(plot, at), y(plot, value)];
  return [
    ...stretches
      .filter((stretch) => stretch.points.length > 1)
      .map((stretch) => plot.sheet.path(stretch.points.map(placeOf), false, strokeOf(mark, colour, stretch.isOpen))),
    ...points.map((point) => markAt(plot.sheet, placeOf(point), { mark, colour, isOpen: point.isOpen })),
  ];
}

/** The numbers of the lines at a place: the higher one above its mark, the lower one below, or above where there is no room. */
function numbersAt(plot: Plot, at: number, lines: readonly TrendLine[]): readonly string[] {
  const values = lines.flatMap(({ points }) => points.filter((point) => point.at === at).map(({ value }) => value));
  const [higher, lower] = [...values].sort((one, other) => other - one);
  if (higher === undefined) return [];
  const above = y(plot, higher) - PLATE;
  if (lower === undefined) return [plate(plot, at, { value: higher, middle: above })];
  const [, bottom] = ends(plot);
  const hasRoom = y(plot, lower) + PLATE * 1.5 <= bottom;
  const middle = y(plot, lower) + (hasRoom ? PLATE : -PLATE);
  return [
    plate(plot, at, { value: higher, middle: hasRoom ? above : Math.min(above, middle - PLATE - 1) }),
    plate(plot, at, { value: lower, middle }),
  ];
}

/** A number that can be read on whatever lies behind it. */
function plate(plot: Plot, at: number, { value, middle }: { readonly value: number; readonly middle: number }): string {
  const { sheet, words } = plot;
  const written = words.number(value);
  const width = textWidth(written, SIZE, true) + 6;
  const style = { size: SIZE, fill: INK, isBold: true, anchor: 'middle' } as const;
  return [
    sheet.box(x(plot, at) - width / 2, middle - PLATE / 2, width, PLATE, { fill: PAPER, 'fill-opacity': '0.9', rx: 3 }),
    sheet.text(written, x(plot, at), middle + SIZE * 0.36, style),
  ].join('');
}

/** The name of each place below it, and of a round that was open until when it is. */
function names(across: Pick<Plot, 'sheet' | 'words' | 'start' | 'length' | 'top'>, places: ChartTrend['places']): Part {
  const { sheet, words, length, top } = across;
  const style = { size: SIZE, anchor: 'middle', width: length / Math.max(1, places.length) - 8 } as const;
  const parts = places.map(({ row, at }) => {
    const name = sheet.paragraph(words.nameOf(row), x(across, at), top + 8, { ...style, fill: INK });
    if (!row.openUntil) return name;
    const until = words.text('charts.note.openUntil', { day: words.day(row.openUntil) });
    const note = sheet.paragraph(until, x(across, at), name.bottom, { ...style, fill: INK_SOFT });
    return { svg: name.svg + note.svg, bottom: note.bottom };
  });
  return { svg: parts.map(({ svg }) => svg), bottom: Math.max(...parts.map(({ bottom }) => bottom)) + 6 };
}
