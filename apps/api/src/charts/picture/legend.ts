import type { ChartFill, ChartKeyEntry } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import type { PictureContext, Part } from './drawing';
import { INNER, MARGIN } from './drawing';
import { fillUrl, INK, INK_SOFT } from './fills';
import { textWidth } from './text-width';

const SIZE = 14;
const MARK = 16;
const PITCH = 26;
const GAP = 22;

interface LegendEntry {
  readonly fill: ChartFill;
  readonly text: string;
}

/** Legend entries of a drawing. */
export function legendOf(key: readonly ChartKeyEntry[], words: ChartWords): readonly LegendEntry[] {
  return key.map(({ fill, means, value }) => {
    const name = typeof means === 'string' ? words.text(`charts.part.${means}`) : words.nameOf(means);
    return { fill, text: value === null ? name : `${name}: ${words.number(value)}` };
  });
}

/** Draws the legend, in as many lines as needed. */
export function legend({ sheet }: PictureContext, entries: readonly LegendEntry[], top: number): Part {
  const svg: string[] = [];
  let start = 0;
  let y = top;
  for (const { fill, text } of entries) {
    const width = MARK + 8 + textWidth(text, SIZE) + GAP;
    if (start > 0 && start + width - GAP > INNER) {
      start = 0;
      y += PITCH;
    }
    svg.push(
      sheet.box(MARGIN + start, y, MARK, MARK, {
        fill: fillUrl(fill),
        stroke: INK_SOFT,
        'stroke-width': '0.75',
      }),
      sheet.text(text, MARGIN + start + MARK + 8, y + MARK - 3, { size: SIZE, fill: INK }),
    );
    start += width;
  }
  return { svg, bottom: entries.length === 0 ? top : y + PITCH };
}
