import { ChangeDetectionStrategy, Component, computed, DOCUMENT, ElementRef, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartCode } from '@opev/contract';
import { preventBrowserDefault, PageHeading } from '@opev/ui';
import { ChartsClient } from '../../data/charts-client';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { FigureFilters } from '../filters/figure-filters';
import { readScopeQuery, scopeOf, type FigureFilter } from '../filters/figures-query';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { frameHeights, frameHtml, frameOf, chartPageOf } from './chart-addresses';
import { ShownChart } from './shown-chart';

const FILTERS = ['goal', 'theme', 'country', 'organizationType'] as const satisfies readonly FigureFilter[];

/** One chart in full: filtered by the address, with its table open, and the HTML to show it elsewhere. */
@Component({
  selector: 'app-chart-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureFilters, MomentBar, PageGap, PageHeading, ShownChart, Trail, TranslocoDirective],
  templateUrl: './chart-page.html',
  styleUrl: './chart-page.css',
})
export class ChartPage {
  readonly code = input.required<ChartCode>();

  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly moment = inject(PageMoment);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly scope = addressQuery(readScopeQuery);
  protected readonly chartQuery = computed(() => ({ ...scopeOf(this.scope()), ...this.moment.query() }));
  protected readonly chart = inject(ChartsClient).chart(this.code, this.chartQuery);
  protected readonly shown = latestValue(this.chart);

  protected readonly title = computed(() => this.texts.text(`charts.${this.code()}.title`));
  protected readonly steps = computed(() => [
    { label: this.texts.text('charts.page.title'), path: ['charts'] },
    { label: this.title(), path: null },
  ]);
  /** Rounds are measured for the whole Plan only: what was in effect in a smaller scope is not disclosed. */
  protected readonly filters = computed(() => (this.code() === 'reports-over-rounds' ? [] : FILTERS));
  protected readonly query = computed(() => ({ ...this.scope(), ...this.moment.query() }));
  private readonly address = computed(() => ({
    language: this.language,
    code: this.code(),
    chartQuery: this.chartQuery(),
  }));
  protected readonly numbers = computed(() => `${chartPageOf(this.address())}#numbers`);
  protected readonly frame = computed(() => frameOf(this.address()));
  protected readonly html = computed(() => {
    const view = this.shown();
    return view && frameHtml(this.origin + this.frame(), this.title(), frameHeights(view, this.language));
  });

  constructor() {
    writePageWords(() => ({
      title: this.title(),
      description: this.texts.text(`charts.${this.code()}.method`),
    }));
  }

  /** Skips filters and column headings. Without script the link leads to the chart. */
  protected skipToNumbers(event: Event): void {
    const firstRow = this.host.querySelector<HTMLElement>('app-shown-chart tbody a');
    if (!firstRow) return;
    preventBrowserDefault(event);
    firstRow.focus();
  }

  protected selectAll(event: Event): void {
    (event.target as HTMLTextAreaElement).select();
  }
}
