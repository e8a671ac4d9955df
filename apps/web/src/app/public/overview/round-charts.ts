import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SummaryView } from '@opev/contract';
import { BarChart } from '@opev/ui/charts';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../parts/method-text';
import { chartTexts, roundRows } from './chart-rows';

/** How complete and how timely the reporting rounds were. */
@Component({
  selector: 'app-round-charts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BarChart, MethodText, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @defer (on viewport; hydrate on viewport) {
        <div class="pair">
          <ui-bar-chart
            [heading]="t('public.chart.completeness')"
            [unit]="t('public.chart.expectedUnit')"
            [texts]="words"
            [rows]="completeness()"
            [full]="100"
            [unknownText]="t('public.rounds.nothingExpected')"
            [writeNumber]="writePercent"
          >
            <app-method-text method [text]="t('public.chart.completenessMethod')" anchor="rounds" />
          </ui-bar-chart>
          <ui-bar-chart
            [heading]="t('public.chart.timeliness')"
            [unit]="t('public.chart.expectedUnit')"
            [texts]="words"
            [rows]="timeliness()"
            [full]="100"
            [unknownText]="t('public.rounds.nothingExpected')"
            [writeNumber]="writePercent"
          >
            <app-method-text method [text]="t('public.chart.timelinessMethod')" anchor="rounds" />
          </ui-bar-chart>
        </div>
      } @placeholder {
        <div class="chart-room" aria-hidden="true"></div>
      }
    </ng-container>
  `,
  styleUrl: './chart-room.css',
})
export class RoundCharts {
  readonly summary = input.required<SummaryView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly words = chartTexts(this.texts, 'public.column.round');
  protected readonly completeness = computed(() => roundRows(this.summary(), 'completeness', this.texts));
  protected readonly timeliness = computed(() => roundRows(this.summary(), 'timeliness', this.texts));
  protected readonly writePercent = (value: number): string => this.texts.percent(value);
}
