import { inject, Injectable } from '@angular/core';
import type { Day } from '@opev/domain';
import { TranslocoService } from '@jsverse/transloco';
import {
  compareNames,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShare,
  pluralCategory,
} from './formats';
import { READER_LANGUAGE } from './reader-language';

type Params = Readonly<Record<string, string | number>>;

/** Texts, plurals, numbers and dates in the reader's language, for code; templates have the pipes of `format-pipes.ts`. */
@Injectable({ providedIn: 'root' })
export class ReaderTexts {
  private readonly transloco = inject(TranslocoService);
  readonly language = inject(READER_LANGUAGE);

  /** Numbers among `params` are formatted for the reader. */
  text(key: string, params: Params = {}): string {
    return this.transloco.translate(key, this.written(params));
  }

  /** `key` holds one text per plural form (`one`, `other`, …); `{{n}}` in it is the count unless `params` says otherwise. */
  plural(key: string, count: number, params: Params = {}): string {
    return this.text(`${key}.${pluralCategory(count, this.language)}`, { n: count, ...params });
  }

  number(value: number): string {
    return formatNumber(value, this.language);
  }

  /** `percent` is 0-100. */
  percent(percent: number): string {
    return formatPercent(percent, this.language);
  }

  share(share: number): string {
    return formatShare(share, this.language);
  }

  day(day: Day): string {
    return formatDay(day, this.language);
  }

  /** In the reader's time zone; not for pages rendered on the server. */
  instant(instant: string): string {
    return formatInstant(instant, this.language);
  }

  /** Sorts things by name in the reader's language. */
  byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
    return [...things].sort((one, other) => compareNames(one.name, other.name, this.language));
  }

  private written(params: Params): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? this.number(value) : value]),
    );
  }
}
