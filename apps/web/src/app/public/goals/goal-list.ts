import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PlanClient } from '../../data/plan-client';
import { PlanWording } from '../../reports/plan-wording';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { addressQuery } from '../parts/address-query';
import { FigureList } from '../parts/figure-list';
import { GoalRows } from '../parts/goal-rows';
import { latestValue } from '../parts/latest-value';
import { StatusKey } from '../parts/status-key';

/** The Plan's goals, one mark per activity, filtered by what the address says. */
@Component({
  selector: 'app-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureList, GoalRows, PlanWording, StatusKey],
  template: `
    <app-figure-list name="goals" [query]="query()" [read]="goals">
      <app-status-key />
      <app-goal-rows [goals]="page()?.items ?? []" [scope]="scope()" />
      <app-plan-wording about />
    </app-figure-list>
  `,
})
export class GoalList {
  protected readonly query = addressQuery(readFiguresQuery);
  protected readonly scope = computed(() => scopeOf(this.query(), 'goal'));
  protected readonly goals = inject(PlanClient).goalFigures(this.query);
  protected readonly page = latestValue(this.goals);
}
