import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { isDay, type Day } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { ReportsClient } from '../../data/reports-client';
import { FormatNumber, Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { ActivityNumber } from '../figures/activity-number';
import { ClearFilters } from '../filters/clear-filters';
import { FigureFilters } from '../filters/figure-filters';
import { FIGURE_FILTERS, givenFilters } from '../filters/figures-query';
import { FilterNames, type FilterWords } from '../filters/filter-names';
import { FilterValue } from '../filters/filter-value';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { NamedOnly } from '../lists/named-only';
import { ReportTable } from '../lists/report-table';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { readReportsQuery } from './report-filters';

/** The list of published reports, newest first, filtered by the address. */
@Component({
  selector: 'app-report-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityNumber,
    ClearFilters,
    Control,
    Field,
    FigureFilters,
    FilterValue,
    FormatNumber,
    ListGap,
    PublicListPager,
    NamedOnly,
    PageHeading,
    PlanWording,
    Plural,
    ReportTable,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './report-list.html',
})
export class ReportList {
  private readonly texts = inject(ReaderTexts);
  protected readonly query = addressQuery(readReportsQuery);
  protected readonly reports = inject(ReportsClient).reports(this.query);
  protected readonly page = latestValue(this.reports);

  /** The list's own filters that are set. */
  protected readonly own = computed((): readonly FilterWords[] => {
    const { activity, publishedFrom, publishedUntil, asOf } = this.query();
    const words = [];
    if (activity) {
      words.push({ name: 'activity', words: this.texts.text('public.filter.activityWords', { number: activity }) });
    }
    if (publishedFrom) words.push({ name: 'publishedFrom', words: this.dayWords('from', publishedFrom) });
    if (publishedUntil) words.push({ name: 'publishedUntil', words: this.dayWords('until', publishedUntil) });
    if (isDay(asOf)) {
      words.push({ name: 'asOf', words: this.texts.text('public.moment.past', { day: this.texts.day(asOf) }) });
    }
    return words;
  });
  protected readonly isFiltered = computed(
    () => this.own().length + givenFilters(this.query(), FIGURE_FILTERS).length > 0,
  );

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.reports.title'), this.query()),
      description: this.texts.text('public.reports.lead'),
    }));
  }

  private dayWords(edge: 'from' | 'until', day: Day): string {
    return this.texts.text(`public.scope.${edge}`, { day: this.texts.day(day) });
  }
}
