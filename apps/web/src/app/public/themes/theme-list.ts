import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PlanClient } from '../../data/plan-client';
import { PlanWording } from '../../reports/plan-wording';
import { StatusKey } from '../figures/status-key';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { FigureList } from '../lists/figure-list';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { ThemeRows } from './theme-rows';

/** The list of themes, filtered by the address. */
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
