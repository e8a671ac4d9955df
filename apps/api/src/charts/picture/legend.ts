import type { Drawing, Part } from './drawing';
import { INNER, MARGIN } from './drawing';
import { fillOf, INK, INK_SOFT } from './fills';
import { textWidth } from './text-width';

const SIZE = 14;
const MARK = 16;
const PITCH = 26;
const GAP = 22;

export interface LegendEntry {
  /** Of the column. */
  readonly code: string;
  readonly text: string;
}

/** The fills and what they stand for, in as many lines as it takes. */
export function legend({ view, sheet }: Drawing, entries: readonly LegendEntry[], top: number): Part {
  const svg: string[] = [];
  let start = 0;
  let y = top;
  for (const { code, text } of entries) {
    const width = MARK + 8 + textWidth(text, SIZE) + GAP;
    if (start > 0 && start + width - GAP > INNER) {
      start = 0;
      y += PITCH;
    }
    svg.push(
      sheet.box(MARGIN + start, y, MARK, MARK, {
        fill: `url(#${fillOf(view.code, code).id})`,
        stroke: INK_SOFT,
        'stroke-width': '0.75',
      }),
      sheet.text(text, MARGIN + start + MARK + 8, y + MARK - 3, { size: SIZE, fill: INK }),
    );
    start += width;
  }
  return { svg, bottom: entries.length === 0 ? top : y + PITCH };
}
