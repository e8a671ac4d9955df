import type { Day } from './vocabulary';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const EARLIEST_YEAR = 1900;
const DAY_IN_MILLISECONDS = 86_400_000;

/** Whether a text is a real calendar date written `YYYY-MM-DD`, from 1900 on; February 30 is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const match = SHAPE.exec(text);
  if (!match || Number(match[1]) < EARLIEST_YEAR) return false;
  // A date that does not exist is either unreadable or moved into the next month.
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** Which calendar day it is at an instant in an IANA time zone; throws a RangeError for an unknown zone. */
export function dayInZone(instant: Date, timeZone: string): Day {
  const parts = dayFormatIn(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Cached: creating a format costs a hundred times what using it does, and every figure needs the current day. */
function dayFormatIn(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, format);
  return format;
}

/** Whether a day comes before another one. */
export function isBefore(day: Day, other: Day): boolean {
  return day < other;
}

/** Whether a day comes before another one or is the same. */
export function isOnOrBefore(day: Day, other: Day): boolean {
  return day <= other;
}

/** The earlier of two days. */
export function earlierOf(day: Day, other: Day): Day {
  return day <= other ? day : other;
}

/** The later of two days. */
export function laterOf(day: Day, other: Day): Day {
  return day >= other ? day : other;
}

/** The day a whole number of days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days later the other day is; negative when it is earlier. */
export function daysBetween(day: Day, other: Day): number {
  return (Date.parse(`${other}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_IN_MILLISECONDS;
}
