import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SummaryView } from '@opev/contract';
import { StatusStackChart } from '@opev/ui/charts';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../parts/method-text';
import { STATUSES_IN_READING_ORDER } from '../parts/reading-order';
import { chartTexts, countryRows } from './chart-rows';

/** Where the Plan is worked on: activities taken up, country by country. */
@Component({
  selector: 'app-country-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MethodText, Plural, StatusStackChart, TranslocoDirective],
  styleUrl: './chart-room.css',
  template: `
    @let s = summary();
    <ng-container *transloco="let t">
      @defer (on viewport; hydrate on viewport) {
        <ui-status-stack-chart
          [heading]="t('public.chart.countries')"
          [unit]="t('public.chart.activitiesUnit')"
          [coverage]="
            'public.chart.countriesCoverage' | plural: s.countries.length : { n: rows().length, of: s.countries.length }
          "
          [texts]="words"
          [rows]="rows()"
          [statuses]="statuses"
          [writeNumber]="writeNumber"
        >
          <app-method-text method [text]="t('public.chart.countriesMethod')" anchor="status" />
        </ui-status-stack-chart>
      } @placeholder {
        <div class="chart-room" aria-hidden="true"></div>
      }
      @if (s.commitmentsNotInACountry > 0) {
        <p class="soft small measure">{{ 'public.chart.notInACountry' | plural: s.commitmentsNotInACountry }}</p>
      }
    </ng-container>
  `,
})
export class CountryChart {
  readonly summary = input.required<SummaryView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly words = chartTexts(this.texts, 'public.column.country');
  protected readonly rows = computed(() => countryRows(this.summary(), this.texts));
  /** What nobody took up in a country is the length that is missing, not a part of the bar. */
  protected readonly statuses = STATUSES_IN_READING_ORDER.filter((status) => status !== 'no-commitment').map(
    (status) => ({ status, label: this.texts.text(`terms.activityStatus.${status}`) }),
  );
  protected readonly writeNumber = (value: number): string => this.texts.number(value);
}
