import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@opev/domain';

/** Languages of the browser tests: one of each direction. */
export const STORY_LANGUAGES = ['en', 'ar'] as const;
export type StoryLanguage = (typeof STORY_LANGUAGES)[number];

/** Digits are European in Arabic too. */
const LOCALES = { en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

type Values = Readonly<Record<string, string | number>>;

/** What a reader of one language expects to see: the site's own texts, by their keys, and how numbers and days are written. */
export class Words {
  private readonly locale: string;

  constructor(readonly language: StoryLanguage) {
    this.locale = LOCALES[language];
  }

  /** `public.goals.title` is `title` of `goals` in the texts `public`. */
  text(key: string, values: Values = {}): string {
    const found = key
      .split('.')
      .reduce<unknown>((texts, name) => (texts as Record<string, unknown> | undefined)?.[name], this.scopes);
    if (typeof found !== 'string') throw new Error(`There is no text ${key} in ${this.language}.`);
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  plural(key: string, count: number, values: Values = {}): string {
    return this.text(`${key}.${new Intl.PluralRules(this.locale).select(count)}`, { n: count, ...values });
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(value);
  }

  day(day: Day): string {
    const format = { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' } as const;
    return new Intl.DateTimeFormat(this.locale, format).format(new Date(`${day}T00:00:00Z`));
  }

  private readonly scopes: Readonly<Record<string, unknown>> = new Proxy(
    {},
    { get: (_, scope) => textsOf(String(scope), this.language) },
  );
}

const read = new Map<string, unknown>();

function textsOf(scope: string, language: StoryLanguage): unknown {
  const path = join(__dirname, '../../web/src/i18n', scope, `${language}.json`);
  if (!read.has(path)) read.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return read.get(path);
}
