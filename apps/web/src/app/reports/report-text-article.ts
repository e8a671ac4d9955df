import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer, ReportView } from '@opev/contract';
import { isBlank, REPORT_COUNTS_FIELDS, REPORT_TEXT_FIELDS } from '@opev/domain';
import { READER_LANGUAGE } from '../language/reader-language';
import { ReaderTexts } from '../language/reader-texts';
import { labelKeyOf } from './content-pointers';
import { writtenCount } from './written-count';

/** The author's texts and counts, in the author's language; "not collected" stays "not collected". Content: who may read it. */
@Component({
  selector: 'app-report-text-article',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  templateUrl: './report-text-article.html',
  styleUrls: ['../shell/sections.css', './report-text-article.css'],
})
export class ReportTextArticle {
  readonly content = input.required<NonNullable<ReportView['content']>>();

  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);

  protected readonly isForeign = computed(() => this.content().textLanguage !== this.language);
  protected readonly passages = computed(() => {
    const content = this.content();
    return REPORT_TEXT_FIELDS.map((code) => ({ code, text: content[code] })).filter(({ text }) => !isBlank(text));
  });
  protected readonly counts = computed(() => {
    const content = this.content();
    return REPORT_COUNTS_FIELDS.map((code) => ({
      code,
      lines: Object.entries<CountAnswer>(content[code]).map(([kind, answer]) => ({
        label: this.texts.text(labelKeyOf(`/${code}/${kind}`)),
        count: writtenCount(answer, this.texts),
      })),
    }));
  });
}
