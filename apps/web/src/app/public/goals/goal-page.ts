import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { FigurePanel } from '../figures/figure-panel';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { ActivityRows } from '../lists/activity-rows';
import { GoodPracticeCards } from '../lists/good-practice-cards';
import { NewestReports } from '../lists/newest-reports';
import { newestReportsOf } from '../lists/newest-reports-of';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** A goal's page: text, figure, activities, good practices and reports. */
@Component({
  selector: 'app-goal-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    FigureFilters,
    FigurePanel,
    GoodPracticeCards,
    MomentBar,
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
  protected readonly fields = SCOPE_FILTERS.filter((name) => name !== 'goal');
  protected readonly query = addressQuery((params) => readPageQuery(params, 'goal'));
  protected readonly goal = inject(PlanClient).goal(this.number, this.query);
  protected readonly page = latestValue(this.goal);

  /** The scope of the goal's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  /** The full scope of its figures, the page's own subject included. */
  protected readonly scope = computed(() => ({ goal: Number(this.number()), ...this.narrowed() }));
  protected readonly newest = newestReportsOf({ scope: this.scope, momentQuery: this.query, answer: this.page });

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.goals.title'), path: ['goals'] },
    { label: this.texts.text('public.goal.number', { number: Number(this.number()) }), path: null },
  ]);

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => {
      const goal = this.page();
      if (!goal) return null;
      const title = `${this.texts.text('public.goal.number', { number: goal.number })}: ${goal.title}`;
      return { title: names.titled(title, this.query()), description: goal.summary };
    });
  }
}
