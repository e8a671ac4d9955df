import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Day } from '@opev/domain';
import { ReaderTexts } from './reader-texts';

/** `{{ 1200 | formatNumber }}` */
@Pipe({ name: 'formatNumber' })
export class FormatNumber implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(value: number): string {
    return this.texts.number(value);
  }
}

/** `{{ figure.progressPercent | formatPercent }}`: 0-100. Null is the page's to say: never 0. */
@Pipe({ name: 'formatPercent' })
export class FormatPercent implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(percent: number): string {
    return this.texts.percent(percent);
  }
}

/** `{{ share | formatShare }}`: of domain's `sharesOf`. */
@Pipe({ name: 'formatShare' })
export class FormatShare implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(share: number): string {
    return this.texts.share(share);
  }
}

/** `{{ round.dueOn | formatDay }}` */
@Pipe({ name: 'formatDay' })
export class FormatDay implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(day: Day): string {
    return this.texts.day(day);
  }
}

/** `{{ report.submittedAt | formatInstant }}`, in the reader's time zone: workspace and desk only. */
@Pipe({ name: 'formatInstant' })
export class FormatInstant implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(instant: string): string {
    return this.texts.instant(instant);
  }
}

/** `{{ 'public.activities' | plural: 91 }}`: the key holds one text per plural form, `{{n}}` is the count. */
@Pipe({ name: 'plural' })
export class Plural implements PipeTransform {
  private readonly texts = inject(ReaderTexts);

  transform(key: string, count: number, params: Readonly<Record<string, string | number>> = {}): string {
    return this.texts.plural(key, count, params);
  }
}
