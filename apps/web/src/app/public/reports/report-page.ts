import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ReportsClient } from '../../data/reports-client';
import { ReaderTexts } from '../../language/reader-texts';
import { PublishedReportArticle } from '../../reports/published-report-article';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** A published report: claimed beside verified, and its text as far as the audience allows. */
@Component({
  selector: 'app-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageGap, PublishedReportArticle, Trail, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      @if (report.hasValue()) {
        <app-trail [steps]="steps()" />
        <app-published-report-article reader="public" [report]="report.value()" />
      } @else {
        <app-page-gap [resource]="report" [heading]="t('public.report.name')" />
      }
    </div>
  `,
})
export class ReportPage {
  readonly id = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly report = inject(ReportsClient).report(this.id);

  protected readonly steps = computed(() => {
    const name = { label: this.texts.text('public.report.name'), path: null };
    if (!this.report.hasValue()) return [name];
    const { goal, activity } = this.report.value();
    return [
      { label: this.texts.text('public.goal.number', { number: goal }), path: ['goals', goal] },
      { label: this.texts.text('public.activity.number', { number: activity }), path: ['activities', activity] },
      name,
    ];
  });

  constructor() {
    writePageWords(() => {
      if (!this.report.hasValue()) return null;
      const { activity, activityTitle, round } = this.report.value();
      return {
        title: this.texts.text('public.report.pageTitle', { number: activity, round: round.label }),
        description: this.texts.text('public.report.description', { title: activityTitle, round: round.label }),
      };
    });
  }
}
