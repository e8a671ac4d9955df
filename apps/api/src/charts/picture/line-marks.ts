import type { LineMark } from '@opev/contract';
import { PAPER } from './fills';
import type { Sheet } from './sheet';

type Style = Readonly<Record<string, string | number>>;

const STROKE = 2.5;
const MARK = 9;

/** How a line is drawn: solid with circles, dashed with squares; dotted where it leads to what is not final. */
export function strokeOf(mark: LineMark, colour: string, isOpen = false): Style {
  const line = { fill: 'none', stroke: colour, 'stroke-width': String(STROKE), 'stroke-linejoin': 'round' };
  if (isOpen) return { ...line, 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' };
  return mark === 'square' ? { ...line, 'stroke-dasharray': '9 5' } : line;
}

/** The rule through a place that is not final. */
export function ruleStroke(colour: string): Style {
  return { fill: 'none', stroke: colour, 'stroke-width': '1.5', 'stroke-dasharray': '5 4' };
}

/** A mark around a point; hollow where it is not final. */
export function markAt(
  sheet: Sheet,
  [start, top]: readonly [start: number, top: number],
  { mark, colour, isOpen }: { readonly mark: LineMark; readonly colour: string; readonly isOpen: boolean },
): string {
  const style = { fill: isOpen ? PAPER : colour, stroke: colour, 'stroke-width': '2' };
  const rounded = mark === 'circle' ? { ...style, rx: MARK / 2 } : style;
  return sheet.box(start - MARK / 2, top - MARK / 2, MARK, MARK, rounded);
}
