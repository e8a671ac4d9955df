import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { FiltersClient } from '../../data/filters-client';
import { GoodPracticesClient } from '../../data/good-practices-client';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { PrintButton } from '../page/print-button';
import { Trail } from '../page/trail';

/** Characters from which a sheet is set smaller on paper, to stay on its one page. */
const LONG_SHEET = 1_800;

/** One sheet of the observatory, field by field, with its links to the Plan in the sheet's order. */
@Component({
  selector: 'app-good-practice-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageGap, PageHeading, PlanWording, PrintButton, RouterLink, Trail, TranslocoDirective],
  templateUrl: './good-practice-page.html',
  styleUrls: ['../../shell/sections.css', './good-practice-page.css'],
})
export class GoodPracticePage {
  readonly slug = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly goodPractice = inject(GoodPracticesClient).goodPractice(this.slug);
  private readonly filters = inject(FiltersClient).filters();

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.goodPractices.title'), path: ['good-practices'] },
    { label: this.goodPractice.hasValue() ? this.goodPractice.value().title : '…', path: null },
  ]);
  protected readonly passages = computed(() => {
    if (!this.goodPractice.hasValue()) return [];
    const { activity, objectives, description, beneficiaries } = this.goodPractice.value();
    return [
      { code: 'activity', text: activity },
      { code: 'objectives', text: objectives },
      { code: 'description', text: description },
      { code: 'beneficiaries', text: beneficiaries },
    ].filter(({ text }) => text !== '');
  });
  protected readonly isLong = computed(
    () => this.passages().reduce((sum, { text }) => sum + text.length, 0) > LONG_SHEET,
  );
  protected readonly themeLabels = computed(() => {
    const labels = new Map(
      this.filters.hasValue() ? this.filters.value().themes.map(({ code, label }) => [code, label]) : [],
    );
    const codes = this.goodPractice.hasValue() ? this.goodPractice.value().themes : [];
    return codes.map((code) => ({ code, label: labels.get(code) ?? code }));
  });

  constructor() {
    writePageWords(() => {
      if (!this.goodPractice.hasValue()) return null;
      const { title, activity } = this.goodPractice.value();
      return { title, description: activity };
    });
  }
}
