import type { RoundFigureView } from '@opev/contract';
import { addDays, isBefore, laterOf, writtenDigits, type Day } from '@opev/domain';

/** Default comparison when the address names no day. */
const DEFAULT_DAYS_BACK = 30;

/** A day worth comparing with; `key` is its text. */
export interface Shortcut {
  readonly key: 'month' | 'round' | 'year';
  readonly since: Day;
}

/** Reads the day to compare with. An invalid day is passed on, so that the API reports it. */
export function readSince(text: string | null, today: Day): Day {
  return writtenDigits(text ?? '').slice(0, 20) || addDays(today, -DEFAULT_DAYS_BACK);
}

/** The last month, the close of the last round, the last year; never from before the Plan. */
export function shortcuts(today: Day, adoptedOn: Day, rounds: readonly RoundFigureView[]): readonly Shortcut[] {
  const closed = rounds.map(({ locksOn }) => locksOn).filter((day) => isBefore(day, today));
  const found: Shortcut[] = [{ key: 'month', since: addDays(today, -DEFAULT_DAYS_BACK) }];
  if (closed.length > 0) found.push({ key: 'round', since: closed.reduce(laterOf) });
  found.push({ key: 'year', since: addDays(today, -365) });
  return found.map(({ key, since }) => ({ key, since: laterOf(since, adoptedOn) }));
}

/** The first day after it: what was published since a day was published on a later one. */
export function dayAfter(day: Day): Day {
  return addDays(day, 1);
}
