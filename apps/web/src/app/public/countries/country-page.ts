import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { LoadState } from '../../shell/load-state';
import { FigurePanel } from '../figures/figure-panel';
import { ProtectionLink } from '../figures/protection-link';
import { StatusKey } from '../figures/status-key';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { ActivityRows } from '../lists/activity-rows';
import { GoalRows } from '../lists/goal-rows';
import { NewestReports } from '../lists/newest-reports';
import { newestReportsOf } from '../lists/newest-reports-of';
import { SeeAll } from '../lists/see-all';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** How many activities, and organisations, the page lists; lists of their own have them all. */
const LISTED = 25;

/** A country's page: its figure, goals, activities, named organisations and reports. */
@Component({
  selector: 'app-country-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    FigureFilters,
    FigurePanel,
    GoalRows,
    LoadState,
    MomentBar,
    NewestReports,
    PageGap,
    PageHeading,
    PlanWording,
    Plural,
    ProtectionLink,
    RouterLink,
    SeeAll,
    State,
    StatusKey,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './country-page.html',
  styleUrl: '../../shell/sections.css',
})
export class CountryPage {
  readonly iso2 = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
  protected readonly fields = SCOPE_FILTERS.filter((name) => name !== 'country');
  protected readonly query = addressQuery((params) => readPageQuery(params, 'country'));
  protected readonly country = inject(CountriesClient).country(this.iso2, this.query);
  protected readonly page = latestValue(this.country);

  /** The scope of the country's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  protected readonly isNarrowed = computed(() => Object.keys(this.narrowed()).length > 0);
  /** The full scope of its figures, the page's own subject included. */
  protected readonly scope = computed(() => ({ country: this.iso2(), ...this.narrowed() }));
  protected readonly organizations = inject(OrganizationsClient).organizations(() => ({
    ...this.query(),
    country: this.iso2(),
    limit: LISTED,
  }));
  protected readonly firstActivities = computed(() => this.page()?.activities.slice(0, LISTED) ?? []);
  protected readonly newest = newestReportsOf({ scope: this.scope, momentQuery: this.query, answer: this.page });

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.countries.title'), path: ['countries'] },
    { label: this.page()?.name ?? this.iso2(), path: null },
  ]);

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => {
      const country = this.page()?.name;
      if (country === undefined) return null;
      return {
        title: names.titled(country, this.query()),
        description: this.texts.text('public.country.description', { country }),
      };
    });
  }
}
