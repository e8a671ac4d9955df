import { rowText } from '../words/chart-text';
import { INNER, MARGIN, type Drawing, type Part } from './drawing';
import { INK, INK_SOFT, LINE, PAPER } from './fills';
import { textLines } from './text-lines';
import { textWidth } from './text-width';

const SIZE = 14;
const NAMES = 300;
const WIDEST_CELL = 44;
/** Deeper with every step, in grey as well; the number stands in the cell. */
const STEPS = [
  { from: 1, fill: '#dcebec', ink: INK },
  { from: 3, fill: '#a9d0d6', ink: INK },
  { from: 5, fill: '#4f9aa8', ink: INK },
  { from: 8, fill: '#0d5c6b', ink: PAPER },
] as const;

/** Rows against columns, each cell its number; a zero is a white spot. */
export function matrix({ view, words, sheet }: Drawing, top: number): Part {
  const cell = Math.min(WIDEST_CELL, (INNER - NAMES - 16) / Math.max(1, view.columns.length));
  const start = MARGIN + NAMES + 16;
  const headSize = Math.min(SIZE, cell * 0.72);
  const head = Math.max(0, ...view.columns.map((column) => textWidth(words.nameOf(column), headSize)));
  const svg = view.columns.map((column, index) =>
    sheet.uprightText(
      words.nameOf(column),
      start + (index + 0.5) * cell + upright(sheet.isRightToLeft, headSize),
      top + head,
      {
        size: headSize,
        fill: INK,
      },
    ),
  );
  let y = top + head + 10;
  for (const row of view.rows) {
    const name = rowText(view, row, words);
    const style = { size: SIZE, width: NAMES, fill: INK };
    const block = Math.max(cell, textLines(name, style).length * SIZE * sheet.leading + 6);
    svg.push(sheet.paragraph(name, MARGIN, y, style).svg);
    for (const [index, value] of row.values.entries()) {
      const step = STEPS.findLast(({ from }) => (value ?? 0) >= from);
      const left = start + index * cell;
      svg.push(
        sheet.box(left, y, cell - 2, block - 2, {
          fill: step?.fill ?? PAPER,
          stroke: step ? INK_SOFT : LINE,
          'stroke-width': '0.75',
        }),
      );
      if (!step) continue;
      const size = Math.min(SIZE, cell * 0.6);
      svg.push(
        sheet.text(words.number(value ?? 0), left + (cell - 2) / 2, y + (block - 2) / 2 + size * 0.36, {
          size,
          fill: step.ink,
          anchor: 'middle',
        }),
      );
    }
    y += block;
  }
  return { svg, bottom: y + 6 };
}

/** From the middle of a column to the baseline of a name that stands upright in it. */
function upright(isRightToLeft: boolean, size: number): number {
  return (isRightToLeft ? -1 : 1) * size * 0.34;
}
