import type { ChartFill, ChartKeyEntry, TrendKeyEntry } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import type { PictureContext, Part } from './drawing';
import { INNER, MARGIN } from './drawing';
import { FILLS, fillUrl, INK, INK_SOFT } from './fills';
import { markAt, ruleStroke, strokeOf } from './line-marks';
import type { Sheet } from './sheet';
import { textWidth } from './text-width';

const SIZE = 14;
const MARK = 16;
const PITCH = 26;
const GAP = 22;

interface LegendEntry {
  readonly fill: ChartFill;
  readonly text: string;
  /** How a line or a place of a trend is marked; null for what is filled. */
  readonly mark: TrendKeyEntry['mark'];
}

/** Legend entries of a drawing. */
export function legendOf(
  key: readonly (ChartKeyEntry & Partial<Pick<TrendKeyEntry, 'mark'>>)[],
  words: ChartWords,
): readonly LegendEntry[] {
  return key.map(({ fill, means, value, mark = null }) => {
    const name = typeof means === 'string' ? words.text(`charts.part.${means}`) : words.nameOf(means);
    return { fill, mark, text: value === null ? name : `${name}: ${words.number(value)}` };
  });
}

/** Draws the legend, in as many lines as needed. */
export function legend({ sheet }: PictureContext, entries: readonly LegendEntry[], top: number): Part {
  const svg: string[] = [];
  let start = 0;
  let y = top;
  for (const entry of entries) {
    const { text } = entry;
    const width = MARK + 8 + textWidth(text, SIZE) + GAP;
    if (start > 0 && start + width - GAP > INNER) {
      start = 0;
      y += PITCH;
    }
    svg.push(
      sample(sheet, entry, [MARGIN + start, y]),
      sheet.text(text, MARGIN + start + MARK + 8, y + MARK - 3, { size: SIZE, fill: INK }),
    );
    start += width;
  }
  return { svg, bottom: entries.length === 0 ? top : y + PITCH };
}

/** What an entry stands for, in a square of its own. */
function sample(sheet: Sheet, { fill, mark }: LegendEntry, [start, top]: readonly [number, number]): string {
  const { colour } = FILLS[fill];
  const middle = [start + MARK / 2, top + MARK / 2] as const;
  switch (mark) {
    case null:
      return sheet.box(start, top, MARK, MARK, { fill: fillUrl(fill), stroke: INK_SOFT, 'stroke-width': '0.75' });
    case 'open':
      return sheet.path(
        [top, top + MARK].map((y) => [middle[0], y] as const),
        false,
        ruleStroke(INK_SOFT),
      );
    default:
      return (
        sheet.path(
          [start - 3, start + MARK + 3].map((x) => [x, middle[1]] as const),
          false,
          strokeOf(mark, colour),
        ) + markAt(sheet, middle, { mark, colour, isOpen: false })
      );
  }
}
