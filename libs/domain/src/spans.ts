import { daysBetween, earlierOf, laterOf } from './days';
import type { Day } from './vocabulary';

/** A span of days. */
export interface DaySpan {
  readonly from: Day;
  /** First day after it; null = no end. */
  readonly until: Day | null;
}

/** A span of days with an end. */
export interface BoundedSpan extends DaySpan {
  readonly until: Day;
}

/** The intersection of a window with all spans. */
export function commonTo(window: BoundedSpan, spans: readonly DaySpan[]): BoundedSpan {
  return spans.reduce<BoundedSpan>(
    (common, { from, until }) => ({
      from: laterOf(common.from, from),
      until: until === null ? common.until : earlierOf(common.until, until),
    }),
    window,
  );
}

/** How many days a span has; one that ends before it begins has none. */
export function daysOf({ from, until }: BoundedSpan): number {
  return Math.max(0, daysBetween(from, until));
}

/** How many days of a window are in any of the spans; in several of them, a day counts once. */
export function daysIn(window: BoundedSpan, spans: readonly DaySpan[]): number {
  let days = 0;
  let counted = window.from;
  for (const span of [...spans].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const rest = commonTo({ from: counted, until: window.until }, [span]);
    days += daysOf(rest);
    counted = laterOf(counted, rest.until);
  }
  return days;
}
