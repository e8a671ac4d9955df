import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { VERIFIED_RATINGS } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { ReportsClient } from '../../data/reports-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { codeChoices, countryChoices, goalChoices } from '../parts/filter-choices';
import { FilterSelect } from '../parts/filter-select';
import { latestValue } from '../parts/latest-value';
import { ListFilters } from '../parts/list-filters';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { ReportTable } from '../parts/report-table';
import { Trail } from '../parts/trail';
import { filtersOf, readReportsQuery } from './report-filters';

/** Every published report, newest first, filtered by what the address says. */
@Component({
  selector: 'app-report-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    Control,
    Field,
    FilterSelect,
    ListFilters,
    ListGap,
    ListPager,
    PageHeading,
    PlanWording,
    Plural,
    ReportTable,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './report-list.html',
  styles: `
    app-plan-wording {
      display: block;
      margin-block: var(--ui-space-5);
    }
  `,
})
export class ReportList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly query = addressQuery(readReportsQuery);
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly reports = inject(ReportsClient).reports(this.query);
  protected readonly page = latestValue(this.reports);

  protected readonly goalChoices = goalChoices();
  protected readonly countryChoices = countryChoices();
  protected readonly ratingChoices = codeChoices(VERIFIED_RATINGS, 'terms.verifiedRating');

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.reports.title'),
      description: this.texts.text('public.reports.lead'),
    }));
  }
}
