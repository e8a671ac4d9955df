import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { ReportsClient } from '../../data/reports-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { ActivityRows } from '../parts/activity-rows';
import { FigurePanel } from '../parts/figure-panel';
import { GoodPracticeCards } from '../parts/good-practice-cards';
import { NewestReports } from '../parts/newest-reports';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

/** Newest reports shown on a goal's page; the rest has its own list. */
const REPORTS_SHOWN = 10;

/** One goal: what it is, how far it has come, its activities, good practices and published reports. */
@Component({
  selector: 'app-goal-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    FigurePanel,
    GoodPracticeCards,
    NewestReports,
    PageGap,
    PageHeading,
    PlanWording,
    Plural,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './goal-page.html',
  styleUrl: '../../shell/sections.css',
})
export class GoalPage {
  readonly number = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly goal = inject(PlanClient).goal(this.number);
  protected readonly reports = inject(ReportsClient).reports(() => ({
    goal: Number(this.number()),
    limit: REPORTS_SHOWN,
  }));

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.goals.title'), path: ['goals'] },
    { label: this.texts.text('public.goal.number', { number: Number(this.number()) }), path: null },
  ]);

  constructor() {
    writePageWords(() => {
      if (!this.goal.hasValue()) return null;
      const { number, title, summary } = this.goal.value();
      return { title: `${this.texts.text('public.goal.number', { number })}: ${title}`, description: summary };
    });
  }
}
