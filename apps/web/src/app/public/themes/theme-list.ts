import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PlanClient } from '../../data/plan-client';
import { PlanWording } from '../../reports/plan-wording';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { addressQuery } from '../parts/address-query';
import { FigureList } from '../parts/figure-list';
import { latestValue } from '../parts/latest-value';
import { StatusKey } from '../parts/status-key';
import { ThemeRows } from './theme-rows';

/** What the Plan's activities are about, theme by theme, filtered by what the address says. */
@Component({
  selector: 'app-theme-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureList, PlanWording, StatusKey, ThemeRows],
  template: `
    <app-figure-list name="themes" [query]="query()" [read]="themes">
      <app-status-key />
      <app-theme-rows [themes]="page()?.items ?? []" [scope]="scope()" />
      <app-plan-wording about />
    </app-figure-list>
  `,
})
export class ThemeList {
  protected readonly query = addressQuery(readFiguresQuery);
  protected readonly scope = computed(() => scopeOf(this.query(), 'theme'));
  protected readonly themes = inject(PlanClient).themeFigures(this.query);
  protected readonly page = latestValue(this.themes);
}
