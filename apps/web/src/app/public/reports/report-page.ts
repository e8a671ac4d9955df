import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, Notice, PageHeading, RatingBadge, StatusBadge } from '@opev/ui';
import { ReportsClient } from '../../data/reports-client';
import { FormatDay, FormatPercent } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { PlanWording } from '../parts/plan-wording';
import { ShownOrganization } from '../parts/shown-organization';
import { Trail } from '../parts/trail';
import { ReportText } from './report-text';

/** One published report: claimed beside verified, and its text as far as the author lets it be read. */
@Component({
  selector: 'app-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    FormatDay,
    FormatPercent,
    Notice,
    PageGap,
    PageHeading,
    PlanWording,
    RatingBadge,
    ReportText,
    RouterLink,
    ShownOrganization,
    StatusBadge,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './report-page.html',
  styleUrls: ['../parts/sections.css', './report-page.css'],
})
export class ReportPage {
  readonly id = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
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
