import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PlanClient } from '../../data/plan-client';
import { PlanWording } from '../../reports/plan-wording';
import { NotPlaced, notPlacedIn } from '../figures/not-placed';
import { StatusKey } from '../figures/status-key';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { FigureList } from '../lists/figure-list';
import { GoalRows } from '../lists/goal-rows';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';

/** The Plan's goals, one mark per activity, filtered by what the address says. */
@Component({
  selector: 'app-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureList, GoalRows, NotPlaced, PlanWording, StatusKey],
  template: `
    <app-figure-list name="goals" [query]="query()" [read]="goals">
      <app-status-key />
      <app-goal-rows [goals]="page()?.items ?? []" [scope]="scope()" />
      <app-not-placed about among="goals" [commitments]="notPlaced()" />
      <app-plan-wording about />
    </app-figure-list>
  `,
})
export class GoalList {
  protected readonly query = addressQuery(readFiguresQuery);
  protected readonly scope = computed(() => scopeOf(this.query(), 'goal'));
  protected readonly goals = inject(PlanClient).goalFigures(this.query);
  protected readonly page = latestValue(this.goals);
  protected readonly notPlaced = notPlacedIn('goals', this.query);
}
