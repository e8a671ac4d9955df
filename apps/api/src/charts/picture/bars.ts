import { CHART_SHAPES, chartDrawings, type ChartBar, type ChartKeyEntry, type ChartRowView } from '@opev/contract';
import { rowText } from '../words/chart-text';
import { INNER, MARGIN, type PictureContext, type Part } from './drawing';
import { fillUrl, INK, INK_SOFT, PAPER, SUNKEN } from './fills';
import { legend, legendOf } from './legend';
import { textLines } from './text-lines';
import { textWidth } from './text-width';

const SIZE = 15;
const NUMBER = 13;
const BAR = 24;
const ROOM_FOR_NUMBER = 44;
/** Maximum width of names beside their bars; longer ones are placed above. */
const BESIDE = 250;

/** The scale of the bars. */
interface Scale {
  /** Start of the bars and length of the longest one. */
  readonly start: number;
  readonly length: number;
  /** Value of the longest bar. */
  readonly most: number;
}

/** One row of a drawing, with its legend where rows are on scales of their own. */
interface Row {
  readonly bar: ChartBar;
  readonly key: readonly ChartKeyEntry[];
}

/** One bar per row: stacked parts of a whole, or one length with its number; beside it the row's coverage. */
export function bars(drawing: PictureContext, top: number): Part {
  const { view, words, sheet } = drawing;
  const rows = chartDrawings(view).flatMap(({ bars: ofDrawing, key }) => ofDrawing.map((bar): Row => ({ bar, key })));
  const names = rows.map(({ bar }) => rowText(view, bar.row, words));
  const notes = rows.map(({ bar }) => noteOf(drawing, bar.row));
  const noteWidth = Math.max(0, ...notes.map((note) => textWidth(note, NUMBER)));
  const widest = Math.max(0, ...names.map((name) => textWidth(name, SIZE)));
  const isBeside = widest <= BESIDE;
  const start = MARGIN + (isBeside ? widest + 16 : 0);
  const end = MARGIN + INNER - (isBeside && noteWidth > 0 ? noteWidth + 12 : 0);
  const most = Math.max(1, ...rows.map(({ bar }) => lengthOf(bar)));
  const scale = { start, length: end - start - (isLength(drawing) ? ROOM_FOR_NUMBER : 0), most };
  const svg: string[] = [];
  let y = top;
  if (noteWidth > 0) {
    const said = words.text('charts.column.reported');
    svg.push(sheet.text(said, MARGIN + INNER, y + NUMBER, { size: NUMBER, fill: INK_SOFT, anchor: 'end' }));
    y += NUMBER + 10;
  }
  for (const [index, row] of rows.entries()) {
    const name = names[index] ?? '';
    const note = notes[index] ?? '';
    if (isBeside) {
      const middle = y + BAR / 2 + SIZE * 0.36;
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
    svg.push(isLength(drawing) ? length(drawing, row.bar, scale, y) : stack(drawing, row.bar, scale, y));
    const below = saidBelow(drawing, row, { start, top: y + BAR });
    svg.push(...below.svg);
    y = below.bottom + (isBeside ? 10 : 16);
  }
  return { svg, bottom: y };
}

function isLength({ view }: PictureContext): boolean {
  return CHART_SHAPES[view.code].drawn === 'length';
}

function lengthOf({ parts }: ChartBar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The coverage of a row, unless its bar shows it. */
function noteOf({ view, words }: PictureContext, { coverage, openUntil }: ChartRowView): string {
  if (!coverage || CHART_SHAPES[view.code].note === null || openUntil) return '';
  return `${words.number(coverage.reported)} ${words.text('pictures.share.of', { of: words.number(coverage.of) })}`;
}

/** Text below a bar: for an open round its lock date, for rows on different scales their legend. */
function saidBelow(
  drawing: PictureContext,
  { bar, key }: Row,
  at: { readonly start: number; readonly top: number },
): Part {
  const { view, words, sheet } = drawing;
  const { openUntil } = bar.row;
  if (openUntil) {
    const came = lengthOf(bar);
    const said = words.plural('charts.note.soFar', came, { n: words.number(came), day: words.day(openUntil) });
    const baseline = at.top + 3 + NUMBER;
    return { svg: [sheet.text(said, at.start, baseline, { size: NUMBER, fill: INK_SOFT })], bottom: baseline + 2 };
  }
  if (!CHART_SHAPES[view.code].isApart) return { svg: [], bottom: at.top };
  const own = legend(drawing, legendOf(key, words), at.top + 8);
  return { svg: own.svg, bottom: own.bottom + 4 };
}

function stack({ words, sheet }: PictureContext, { parts }: ChartBar, scale: Scale, y: number): string {
  const svg = [sheet.box(scale.start, y, scale.length, BAR, { fill: SUNKEN, 'fill-opacity': '0.45' })];
  let from = scale.start;
  for (const { fill, value } of parts) {
    const width = (value / scale.most) * scale.length;
    if (value === 0) continue;
    svg.push(sheet.box(from, y, width, BAR, { fill: fillUrl(fill), stroke: PAPER, 'stroke-width': '1' }));
    const written = words.number(value);
    const bare = textWidth(written, NUMBER, true);
    const room = Math.min(bare + 8, width - 2);
    // The number of a segment that is too narrow for it is in the table only.
    if (room >= bare) {
      const middle = from + width / 2;
      svg.push(
        sheet.box(middle - room / 2, y + 4, room, BAR - 8, { fill: PAPER, 'fill-opacity': '0.92', rx: 3 }),
        sheet.text(written, middle, y + BAR / 2 + NUMBER * 0.36, {
          size: NUMBER,
          fill: INK,
          isBold: true,
          anchor: 'middle',
        }),
      );
    }
    from += width;
  }
  return svg.join('');
}

function length({ words, sheet }: PictureContext, { row, parts }: ChartBar, scale: Scale, y: number): string {
  const [part] = parts;
  const width = ((part?.value ?? 0) / scale.most) * scale.length;
  const [known = null] = row.values;
  return [
    ...(part && width > 0
      ? [sheet.box(scale.start, y, width, BAR, { fill: fillUrl(part.fill), stroke: INK_SOFT, 'stroke-width': '0.75' })]
      : []),
    sheet.text(
      known === null ? words.text('charts.unknown') : words.number(known),
      scale.start + width + 7,
      y + BAR / 2 + NUMBER * 0.36,
      { size: NUMBER, fill: INK, isBold: true },
    ),
  ].join('');
}
