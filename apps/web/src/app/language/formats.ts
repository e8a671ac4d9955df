import { shownPercent, type Day, type Language } from '@opev/domain';
import { factsOf } from './languages';

/** A count or other plain number, with the language's own grouping. */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language).format(value);
}

/** `percent` is 0-100; a whole number, but 0 and 100 only of what is nothing and everything. */
export function formatPercent(percent: number, language: Language): string {
  return formatShare(shownPercent(percent), language);
}

/** A share (0-100) as domain's `sharesOf` makes it: with its decimal, if it has one. */
export function formatShare(percent: number, language: Language): string {
  return percentFormat(language).format(percent / 100);
}

/** A calendar date, written out: 29 January 2017. It belongs to no time zone. */
export function formatDay(day: Day, language: Language): string {
  return dayFormat(language).format(new Date(`${day}T00:00:00Z`));
}

/** An instant (ISO 8601), in the reader's own time zone: for pages made in the browser only. */
export function formatInstant(instant: string, language: Language): string {
  return instantFormat(language).format(new Date(instant));
}

/** Which plural form a count takes: Arabic has six. */
export function pluralCategory(count: number, language: Language): Intl.LDMLPluralRule {
  return pluralRules(language).select(count);
}

/** Every plural form the language's texts must have. */
export function pluralCategories(language: Language): readonly Intl.LDMLPluralRule[] {
  return pluralRules(language).resolvedOptions().pluralCategories;
}

/** Orders two names as a dictionary of the language does. */
export function compareNames(one: string, other: string, language: Language): number {
  return collator(language).compare(one, other);
}

const numberFormat = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const percentFormat = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
);
const dayFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);
const instantFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', calendar: 'gregory' }),
);
const collator = perLanguage((locale) => new Intl.Collator(locale));
const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale));

/** Making an Intl object costs more than using it. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(factsOf(language).locale);
    made.set(language, known);
    return known;
  };
}
