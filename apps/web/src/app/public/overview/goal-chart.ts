import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SummaryView } from '@opev/contract';
import { StatusStackChart } from '@opev/ui/charts';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../parts/method-text';
import { STATUSES_IN_READING_ORDER } from '../parts/reading-order';
import { chartTexts, goalRows } from './chart-rows';

/** Which goals move and which do not. */
@Component({
  selector: 'app-goal-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MethodText, Plural, StatusStackChart, TranslocoDirective],
  styleUrl: './chart-room.css',
  template: `
    @let total = summary().total;
    <ng-container *transloco="let t">
      @defer (on viewport; hydrate on viewport) {
        <ui-status-stack-chart
          [heading]="t('public.chart.goals')"
          [unit]="t('public.chart.activitiesUnit')"
          [coverage]="'public.figure.reported' | plural: total.activities : { n: total.reported, of: total.activities }"
          [texts]="words"
          [rows]="rows()"
          [statuses]="statuses"
          [writeNumber]="writeNumber"
        >
          <app-method-text method [text]="t('public.chart.goalsMethod')" anchor="status" />
        </ui-status-stack-chart>
      } @placeholder {
        <div class="chart-room" aria-hidden="true"></div>
      }
    </ng-container>
  `,
})
export class GoalChart {
  readonly summary = input.required<SummaryView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly words = chartTexts(this.texts, 'public.column.goal');
  protected readonly rows = computed(() => goalRows(this.summary(), this.texts));
  protected readonly statuses = STATUSES_IN_READING_ORDER.map((status) => ({
    status,
    label: this.texts.text(`terms.activityStatus.${status}`),
  }));
  protected readonly writeNumber = (value: number): string => this.texts.number(value);
}
