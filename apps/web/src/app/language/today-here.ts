import { dayInZone, type Day } from '@opev/domain';

/** Today where the reader is. */
export function todayHere(now = new Date()): Day {
  return dayInZone(now, new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
