import type { ChartRowView } from '@opev/contract';
import { rowText } from '../words/chart-text';
import { INNER, MARGIN, type Drawing, type Part } from './drawing';
import { fillOf, INK, INK_SOFT, PAPER, SUNKEN } from './fills';
import { legend } from './legend';
import { textLines } from './text-lines';
import { textWidth } from './text-width';

const SIZE = 15;
const NUMBER = 13;
const BAR = 24;
const THIN = 15;
/** Names up to this width stand beside their bars; longer ones above them. */
const BESIDE = 250;

/** What bars are measured by. */
interface Scale {
  /** Where bars begin and how long the longest is. */
  readonly start: number;
  readonly length: number;
  /** The value of the longest. */
  readonly most: number;
}

/** One bar per row, its values end to end; beside the bar what it stands on. */
export function stackedBars(drawing: Drawing, top: number): Part {
  return rowsOfBars(drawing, top, {
    height: BAR,
    most: (row) => row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    bars: (row, scale, y) => [stack(drawing, row, scale, y)],
  });
}

/** One bar per value, below each other, each with its number at its end. */
export function bundledBars(drawing: Drawing, top: number): Part {
  const { view } = drawing;
  const height = view.columns.length === 1 ? BAR : view.columns.length * (THIN + 3);
  return rowsOfBars(drawing, top, {
    height,
    most: (row) => Math.max(0, ...row.values.map((value) => value ?? 0)),
    bars: (row, scale, y) =>
      view.columns.map((column, index) => {
        const size = view.columns.length === 1 ? BAR : THIN;
        return single(
          drawing,
          { value: row.values[index] ?? null, column: column.code, size },
          scale,
          y + index * (THIN + 3),
        );
      }),
  });
}

/** How a kind of chart draws its rows. */
interface BarKind {
  readonly height: number;
  /** The length of the row's longest bar. */
  readonly most: (row: ChartRowView) => number;
  readonly bars: (row: ChartRowView, scale: Scale, y: number) => readonly string[];
}

function rowsOfBars(drawing: Drawing, top: number, kind: BarKind): Part {
  const { view, words, sheet } = drawing;
  const names = view.rows.map((row) => rowText(view, row, words));
  const notes = view.rows.map((row) => noteOf(drawing, row));
  const noteWidth = Math.max(0, ...notes.map((note) => textWidth(note, NUMBER)));
  const widest = Math.max(0, ...names.map((name) => textWidth(name, SIZE)));
  const isBeside = widest <= BESIDE;
  const start = MARGIN + (isBeside ? widest + 16 : 0);
  const end = MARGIN + INNER - (isBeside && noteWidth > 0 ? noteWidth + 12 : 0);
  const room = view.columns.length === 1 || kind.height > BAR ? 44 : 0;
  const scale = { start, length: end - start - room, most: Math.max(1, ...view.rows.map(kind.most)) };
  const svg: string[] = [];
  let y = top;
  if (noteWidth > 0) {
    const said = words.text('charts.column.reported');
    svg.push(sheet.text(said, MARGIN + INNER, y + NUMBER, { size: NUMBER, fill: INK_SOFT, anchor: 'end' }));
    y += NUMBER + 10;
  }
  for (const [index, row] of view.rows.entries()) {
    const name = names[index] ?? '';
    const note = notes[index] ?? '';
    if (isBeside) {
      const middle = y + kind.height / 2 + SIZE * 0.36;
      svg.push(sheet.text(name, MARGIN, middle, { size: SIZE, fill: INK }));
      svg.push(sheet.text(note, MARGIN + INNER, middle, { size: NUMBER, fill: INK_SOFT, anchor: 'end' }));
    } else {
      const width = INNER - noteWidth - 24;
      const lines = textLines(name, { width, size: SIZE });
      const above = sheet.paragraph(name, MARGIN, y, { size: SIZE, fill: INK, width });
      const last = y + SIZE + (lines.length - 1) * SIZE * sheet.leading;
      svg.push(above.svg, sheet.text(note, MARGIN + INNER, last, { size: NUMBER, fill: INK_SOFT, anchor: 'end' }));
      y = above.bottom + 3;
    }
    svg.push(...kind.bars(row, scale, y));
    y += kind.height + (isBeside ? 10 : 16);
    if (hasOwnLegend(drawing)) {
      const own = legend(drawing, ownEntries(drawing, row), y - 2);
      svg.push(...own.svg);
      y = own.bottom + 14;
    }
  }
  return { svg, bottom: y };
}

/** What a row stands on, where its bars do not say so themselves. */
function noteOf({ view, words }: Drawing, { coverage }: ChartRowView): string {
  if (!coverage || view.code === 'reports-over-rounds') return '';
  return `${words.number(coverage.reported)} ${words.text('pictures.share.of', { of: words.number(coverage.of) })}`;
}

/** Rows on different scales say below themselves what their fills mean. */
export function hasOwnLegend({ view }: Drawing): boolean {
  return view.code === 'claimed-and-verified';
}

function ownEntries({ view, words }: Drawing, row: ChartRowView): readonly { code: string; text: string }[] {
  return view.columns.flatMap((column, index) => {
    const value = row.values[index] ?? null;
    return value === null ? [] : [{ code: column.code, text: `${words.nameOf(column)}: ${words.number(value)}` }];
  });
}

function stack({ view, words, sheet }: Drawing, row: ChartRowView, scale: Scale, y: number): string {
  const parts = [sheet.box(scale.start, y, scale.length, BAR, { fill: SUNKEN, 'fill-opacity': '0.45' })];
  let from = scale.start;
  for (const [index, { code }] of view.columns.entries()) {
    const value = row.values[index] ?? 0;
    const length = (value / scale.most) * scale.length;
    if (value === 0) continue;
    parts.push(
      sheet.box(from, y, length, BAR, {
        fill: `url(#${fillOf(view.code, code).id})`,
        stroke: PAPER,
        'stroke-width': '1',
      }),
    );
    const written = words.number(value);
    const bare = textWidth(written, NUMBER, true);
    const width = Math.min(bare + 8, length - 2);
    // What is too narrow for its number has it in the table.
    if (width >= bare) {
      const middle = from + length / 2;
      parts.push(
        sheet.box(middle - width / 2, y + 4, width, BAR - 8, { fill: PAPER, 'fill-opacity': '0.92', rx: 3 }),
        sheet.text(written, middle, y + BAR / 2 + NUMBER * 0.36, {
          size: NUMBER,
          fill: INK,
          isBold: true,
          anchor: 'middle',
        }),
      );
    }
    from += length;
  }
  return parts.join('');
}

interface SingleBar {
  readonly value: number | null;
  readonly column: string;
  readonly size: number;
}

function single({ view, words, sheet }: Drawing, { value, column, size }: SingleBar, scale: Scale, y: number): string {
  const length = ((value ?? 0) / scale.most) * scale.length;
  const fill = `url(#${fillOf(view.code, column).id})`;
  const written = value === null ? words.text('charts.unknown') : words.number(value);
  return [
    ...(length > 0
      ? [sheet.box(scale.start, y, length, size, { fill, stroke: INK_SOFT, 'stroke-width': '0.75' })]
      : []),
    sheet.text(written, scale.start + length + 7, y + size / 2 + NUMBER * 0.36, {
      size: NUMBER,
      fill: INK,
      isBold: true,
    }),
  ].join('');
}
