import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { FigureFilters } from '../filters/figure-filters';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { GoalRows } from '../parts/goal-rows';
import { latestValue } from '../parts/latest-value';
import { ListGap } from '../parts/list-gap';
import { writePageWords } from '../parts/page-words';
import { StatusKey } from '../parts/status-key';
import { Trail } from '../parts/trail';

/** The Plan's goals, one mark per activity, filtered by what the address says. */
@Component({
  selector: 'app-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    FigureFilters,
    GoalRows,
    ListGap,
    MomentBar,
    PageHeading,
    PlanWording,
    State,
    StatusKey,
    Trail,
    TranslocoDirective,
  ],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t('public.goals.title'), path: null }]" />
      <ui-page-heading [heading]="t('public.goals.title')">
        <p>{{ t('public.goals.lead') }}</p>
      </ui-page-heading>
      <app-moment-bar [resource]="goals" />
      <app-figure-filters [query]="query()" />
      @if (page(); as list) {
        @if (list.total === 0) {
          <ui-state kind="empty" [heading]="t('public.goals.none')"><app-clear-filters /></ui-state>
        } @else {
          <app-status-key />
          <app-goal-rows [goals]="list.items" [scope]="scope()" [attr.aria-busy]="goals.isLoading()" />
        }
        <app-plan-wording />
      } @else {
        <app-list-gap [resource]="goals" />
      }
    </div>
  `,
  styles: `
    app-plan-wording {
      display: block;
      margin-block: var(--ui-space-5);
    }
  `,
})
export class GoalList {
  private readonly texts = inject(ReaderTexts);
  protected readonly query = addressQuery(readFiguresQuery);
  protected readonly scope = computed(() => scopeOf(this.query(), 'goal'));
  protected readonly goals = inject(PlanClient).goalFigures(this.query);
  protected readonly page = latestValue(this.goals);

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.goals.title'), this.query()),
      description: this.texts.text('public.goals.lead'),
    }));
  }
}
