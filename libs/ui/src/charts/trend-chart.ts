import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IdSource } from '../forms/id-source';
import type { TrendLegendEntry } from './chart-data';
import { ChartLegend } from './chart-legend';
import { ChartPatterns } from './chart-patterns';
import type { Trend } from './trend-data';
import { TrendDrawing } from './trend-drawing';

/** Lines and bands, from place to place, with what each means. The numbers stand in a table beside it. */
@Component({
  selector: 'ui-trend-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartLegend, ChartPatterns, TrendDrawing],
  template: `
    <ui-chart-patterns [prefix]="prefix" [fills]="fills()" />
    <ui-chart-legend [prefix]="prefix" [entries]="legend()" />
    <ui-trend-drawing [prefix]="prefix" [trend]="trend()" />
  `,
})
export class TrendChart {
  readonly trend = input.required<Trend>();
  readonly legend = input.required<readonly TrendLegendEntry[]>();

  protected readonly prefix = inject(IdSource).next('chart');
  protected readonly fills = computed(() => this.trend().panels.flatMap(({ bands }) => bands.map(({ fill }) => fill)));
}
