import { dayInZone, type Day } from '@opev/domain';

const DAY_IN_MILLISECONDS = 86_400_000;

/** Today where the reader is. */
export function todayHere(now = new Date()): Day {
  return dayInZone(now, new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Whole days from one day to another: negative when the other is past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MILLISECONDS);
}
