import { shownPercent, type Day, type Language } from '@opev/domain';
import { filled } from '../../platform/site/filled-text';
import type { DocumentSources } from '../../platform/site/site-documents';

/** Locales for Intl. Arabic uses Latin digits, as on the pages: they are read from Rabat to Baghdad. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn', es: 'es', ca: 'ca' };

type Texts = string | { readonly [name: string]: Texts };

/** Something named by a text key or by a label. */
interface Named {
  readonly code: string;
  readonly term: string | null;
  readonly label: string | null;
}

/** The web's texts in a reader's language, for documents served beside pages. */
export class ChartWords {
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;

  constructor(
    private readonly sources: Pick<DocumentSources, 'texts'>,
    readonly language: Language,
  ) {
    const locale = LOCALES[language];
    this.plurals = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  }

  get isRightToLeft(): boolean {
    return this.language === 'ar';
  }

  /** The text of a key, its scope first. Throws for a missing key, which is a mistake in the code. */
  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const found = this.find(key);
    if (typeof found !== 'string') throw new Error(`There is no text ${key} in ${this.language}.`);
    return filled(found, values);
  }

  /** The form of a text that a count takes. */
  plural(key: string, count: number, values: Readonly<Record<string, string | number>>): string {
    return this.text(`${key}.${this.plurals.select(count)}`, values);
  }

  /** "n of N …", in the words of a key. */
  coverage(key: string, { reported, of }: { readonly reported: number; readonly of: number }): string {
    return this.plural(key, of, { n: this.number(reported), of: this.number(of) });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** `percent` is 0-100; shown as domain's `shownPercent` says. */
  percent(percent: number): string {
    return this.percents.format(shownPercent(percent) / 100);
  }

  /** Formatted in full; a calendar day has no time zone. */
  day(day: Day): string {
    return this.days.format(new Date(`${day}T00:00:00Z`));
  }

  nameOf({ term, label, code }: Named): string {
    return label ?? (term === null ? code : this.text(term));
  }

  private find(key: string): Texts | undefined {
    const [scope = '', ...path] = key.split('.');
    let found: Texts | undefined = this.sources.texts(scope, this.language) as Texts;
    for (const name of path) found = typeof found === 'object' ? found[name] : undefined;
    return found;
  }
}
