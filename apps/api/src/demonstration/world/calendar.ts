import { addDays, LANGUAGES, type Day, type Language, type LocalizedText } from '@opev/domain';
import type { Chance } from './random';
import type { DemonstrationRoundRow } from './rows';

/** Rounds of the demonstration, oldest first; the last one is open on the loading day. */
export const ROUND_COUNT = 4;
const MONTHS_PER_ROUND = 6;
/** The open round opened this many months before the loading month, so that reports have come in and more are due. */
const MONTHS_SINCE_OPENING = 2;
const MONTHS_UNTIL_DUE = 4;
const MONTHS_UNTIL_LOCK = 5;
/** However short the months: so many days of the open round have passed on every loading day. */
export const DAYS_OPEN_AT_LEAST = 59;

/** The four half-year rounds around a day: three past ones, and one that is open and falls due a month later at the earliest. */
export function roundsAround(today: Day, chance: Chance): readonly DemonstrationRoundRow[] {
  return Array.from({ length: ROUND_COUNT }, (_, index) => {
    const roundsBack = ROUND_COUNT - 1 - index;
    const opensOn = firstOfMonth(today, -MONTHS_SINCE_OPENING - roundsBack * MONTHS_PER_ROUND);
    return {
      id: chance.uuid(),
      code: `demo-${opensOn.slice(0, 7)}`,
      label: labelOf(opensOn),
      opensOn,
      dueOn: addDays(firstOfMonth(opensOn, MONTHS_UNTIL_DUE), -1),
      locksOn: addDays(firstOfMonth(opensOn, MONTHS_UNTIL_LOCK), -1),
    };
  });
}

/** An instant during the working hours of a day. */
export function workingHourOf(day: Day, chance: Chance): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day}T${two(chance.between(7, 15))}:${two(chance.between(0, 59))}:${two(chance.between(0, 59))}.000Z`;
}

/** The first day of the month that lies so many months after that of a day. */
export function firstOfMonth(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** "September 2026 – February 2027" in the five languages. */
function labelOf(opensOn: Day): LocalizedText {
  const closing = firstOfMonth(opensOn, MONTHS_PER_ROUND - 1);
  const textIn = (language: Language): string => {
    const text = `${monthIn(language, opensOn)} – ${monthIn(language, closing)}`;
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, textIn(language)]));
}

function monthIn(language: Language, day: Day): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
