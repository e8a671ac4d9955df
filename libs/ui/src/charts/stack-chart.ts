import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IdSource } from '../forms/id-source';
import type { ChartRow, LegendEntry } from './chart-data';
import { ChartLegend } from './chart-legend';
import { ChartPatterns } from './chart-patterns';
import { StackDrawing } from './stack-drawing';

/** Stacked bars with a legend. The numbers are in a table beside it. */
@Component({
  selector: 'ui-stack-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartLegend, ChartPatterns, StackDrawing],
  template: `
    <ui-chart-patterns [prefix]="prefix" [fills]="fills()" />
    @if (legend().length > 1) {
      <ui-chart-legend [prefix]="prefix" [entries]="legend()" />
    }
    <ui-stack-drawing [prefix]="prefix" [rows]="rows()" [full]="full()" />
  `,
})
export class StackChart {
  readonly rows = input.required<readonly ChartRow[]>();
  /** All possible fills in the order of the bar. A single one needs no legend: the unit says it. */
  readonly legend = input.required<readonly LegendEntry[]>();
  /** Value of a full bar; null: that of the longest row. */
  readonly full = input<number | null>(null);

  protected readonly prefix = inject(IdSource).next('chart');
  protected readonly fills = computed(() => this.legend().map(({ fill }) => fill));
}
