import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartCode } from '@opev/contract';
import { State } from '@opev/ui';
import { ChartsClient } from '../../data/charts-client';
import { problemOf } from '../../data/problem';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { readScopeQuery, scopeOf } from '../filters/figures-query';
import { PageMoment } from '../moment/moment';
import { NoSuchMoment } from '../moment/no-such-moment';
import { addressQuery } from '../page/address-query';
import { writePageWords } from '../page/page-words';
import { chartPageOf } from './chart-addresses';
import { ShownChart } from './shown-chart';

/**
 * One chart for a frame on another site: the chart, its table and its source. The server sends it without scripts;
 * every link opens outside the frame, because no other page may be framed.
 */
@Component({
  selector: 'app-embed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, NoSuchMoment, ShownChart, State, TranslocoDirective],
  template: `
    <div class="frame" *transloco="let t">
      <h1>{{ title() }}</h1>
      @if (chart.hasValue()) {
        <app-shown-chart place="frame" [view]="chart.value()" [chartQuery]="chartQuery()" />
      } @else if (isUnknown()) {
        <app-no-such-moment><ui-state kind="empty" [heading]="t('charts.page.misunderstood')" /></app-no-such-moment>
      } @else {
        <app-load-state [resource]="chart" />
      }
      <p class="small">
        <a [href]="page()" target="_blank" rel="noopener">{{ t('charts.embed.back') }}</a>
      </p>
    </div>
  `,
  styles: `
    .frame {
      padding: var(--ui-space-4);
    }

    h1 {
      margin-block: 0 var(--ui-space-1);
      font-size: var(--ui-text-l);
      font-weight: 600;
      line-height: 1.35;
    }

    p {
      margin-block: var(--ui-space-3) 0;
    }
  `,
})
export class EmbedPage {
  readonly code = input.required<ChartCode>();

  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);
  private readonly moment = inject(PageMoment);
  private readonly scope = addressQuery(readScopeQuery);

  protected readonly chartQuery = computed(() => ({ ...scopeOf(this.scope()), ...this.moment.query() }));
  protected readonly chart = inject(ChartsClient).chart(this.code, this.chartQuery);
  /** The requested goal, day or snapshot does not exist: says so, and answers 404. */
  protected readonly isUnknown = computed(() => {
    const error = this.chart.error();
    return error !== undefined && ['invalid-input', 'not-found'].includes(problemOf(error.cause ?? error).code);
  });
  protected readonly title = computed(() => this.texts.text(`charts.${this.code()}.title`));
  protected readonly page = computed(() =>
    chartPageOf({ language: this.language, code: this.code(), chartQuery: this.chartQuery() }),
  );

  constructor() {
    inject(DOCUMENT).querySelector('base')?.setAttribute('target', '_blank');
    writePageWords(() => ({
      title: this.title(),
      description: this.texts.text(`charts.${this.code()}.method`),
    }));
  }
}
