import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChartView } from '@opev/contract';
import type { FigureTable } from '@opev/ui';
import { TrendChart } from '@opev/ui/charts';
import { ReaderTexts } from '../../language/reader-texts';
import { trendOf } from './trend-texts';

/** The trend of a chart. In a file of its own, with what computes it: loaded only where the server did not draw it. */
@Component({
  selector: 'app-shown-trend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TrendChart],
  template: `
    @if (drawn(); as drawing) {
      <ui-trend-chart [trend]="drawing.trend" [legend]="drawing.legend" />
    }
  `,
})
export class ShownTrend {
  readonly view = input.required<ChartView>();
  /** Of the same chart. */
  readonly tables = input.required<readonly FigureTable[]>();

  private readonly texts = inject(ReaderTexts);
  protected readonly drawn = computed(() => trendOf(this.view(), this.tables(), this.texts));
}
