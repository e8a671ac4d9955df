import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { VERIFIED_RATINGS } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { PlanClient } from '../../data/plan-client';
import { ReportsClient } from '../../data/reports-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { FilterForm } from '../parts/filter-form';
import { FilterSelect } from '../parts/filter-select';
import { latestValue } from '../parts/latest-value';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { PlanWording } from '../../reports/plan-wording';
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
    FilterForm,
    FilterSelect,
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
  styleUrl: '../parts/filters.css',
})
export class ReportList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly query = addressQuery(readReportsQuery);
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly reports = inject(ReportsClient).reports(this.query);
  protected readonly page = latestValue(this.reports);
  private readonly goals = inject(PlanClient).goals();
  private readonly countries = inject(CountriesClient).countries();

  protected readonly goalChoices = computed(() =>
    this.goals.hasValue()
      ? this.goals.value().map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))
      : [],
  );
  protected readonly countryChoices = computed(() =>
    this.countries.hasValue()
      ? this.texts.byName(this.countries.value()).map(({ iso2, name }) => ({ value: iso2, label: name }))
      : [],
  );
  protected readonly ratingChoices = VERIFIED_RATINGS.map((rating) => ({
    value: rating,
    label: this.texts.text(`terms.verifiedRating.${rating}`),
  }));

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.reports.title'),
      description: this.texts.text('public.reports.lead'),
    }));
  }
}
