import { rowText } from '../words/chart-text';
import { INNER, MARGIN, type PictureContext, type Part } from './drawing';
import { INK, INK_SOFT, LINE, PAPER } from './fills';
import { textLines } from './text-lines';
import { textWidth } from './text-width';

const SIZE = 14;
const NAMES = 300;
const WIDEST_CELL = 44;
/** Colour scale, also distinguishable in greyscale; the number is in the cell. */
const FILLS = [
  { fill: '#dcebec', ink: INK },
  { fill: '#a9d0d6', ink: INK },
  { fill: '#4f9aa8', ink: INK },
  { fill: '#0d5c6b', ink: PAPER },
] as const;
const NOTHING = { fill: PAPER, ink: INK_SOFT } as const;

interface Step {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly ink: string;
}

/** A heat map: each cell with its number, the legend of the steps above; zero stays white. */
export function matrix(drawing: PictureContext, top: number): Part {
  const { view } = drawing;
  const steps = stepsUpTo(Math.max(0, ...view.rows.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const key = keyOf(drawing, steps, top);
  const body = cellsOf(drawing, steps, key.bottom + 12);
  return { svg: [...key.svg, ...body.svg], bottom: body.bottom };
}

/** The classes for counts up to `largest`, equal to those of the pages: of equal width, at most one per number. */
function stepsUpTo(largest: number): readonly Step[] {
  const width = Math.max(1, Math.ceil(largest / FILLS.length));
  return FILLS.map((fill, index) => ({ from: index * width + 1, to: (index + 1) * width, ...fill })).filter(
    ({ from }) => from <= largest,
  );
}

function keyOf({ words, sheet }: PictureContext, steps: readonly Step[], top: number): Part {
  const entries = [
    ...steps.map(({ from, to, fill }) => ({
      fill,
      text: from === to ? words.number(from) : `${words.number(from)}–${words.number(to)}`,
    })),
    { fill: NOTHING.fill, text: `${words.number(0)}: ${words.text('charts.nobody')}` },
  ];
  let x = MARGIN;
  const svg = entries.flatMap(({ fill, text }) => {
    const box = sheet.box(x, top, SIZE, SIZE, { fill, stroke: INK_SOFT, 'stroke-width': '0.75' });
    const label = sheet.text(text, x + SIZE + 6, top + SIZE - 2, { size: SIZE, fill: INK });
    x += SIZE + 6 + textWidth(text, SIZE) + 22;
    return [box, label];
  });
  return { svg, bottom: top + SIZE };
}

function cellsOf({ view, words, sheet }: PictureContext, steps: readonly Step[], top: number): Part {
  const cell = Math.min(WIDEST_CELL, (INNER - NAMES - 16) / Math.max(1, view.columns.length));
  const start = MARGIN + NAMES + 16;
  const headSize = Math.min(SIZE, cell * 0.72);
  const head = Math.max(0, ...view.columns.map((column) => textWidth(words.nameOf(column), headSize)));
  const svg = view.columns.map((column, index) => {
    const x = start + (index + 0.5) * cell + upright(sheet.isRightToLeft, headSize);
    return sheet.uprightText(words.nameOf(column), x, top + head, { size: headSize, fill: INK });
  });
  let y = top + head + 10;
  for (const row of view.rows) {
    const name = rowText(view, row, words);
    const style = { size: SIZE, width: NAMES, fill: INK };
    const block = Math.max(cell, textLines(name, style).length * SIZE * sheet.leading + 6);
    svg.push(sheet.paragraph(name, MARGIN, y, style).svg);
    for (const [index, value] of row.values.entries()) {
      if (value === null) continue;
      const step = steps.find(({ from, to }) => value >= from && value <= to);
      const { fill, ink } = step ?? NOTHING;
      const left = start + index * cell;
      const size = Math.min(SIZE, cell * 0.6);
      const place = { x: left + (cell - 2) / 2, y: y + (block - 2) / 2 + size * 0.36 };
      svg.push(
        sheet.box(left, y, cell - 2, block - 2, { fill, stroke: step ? INK_SOFT : LINE, 'stroke-width': '0.75' }),
        sheet.text(words.number(value), place.x, place.y, { size, fill: ink, anchor: 'middle' }),
      );
    }
    y += block;
  }
  return { svg, bottom: y + 6 };
}

/** Distance from the centre of a column to the baseline of its vertical name. */
function upright(isRightToLeft: boolean, size: number): number {
  return (isRightToLeft ? -1 : 1) * size * 0.34;
}
