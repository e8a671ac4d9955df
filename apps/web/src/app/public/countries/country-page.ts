import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { PlanWording } from '../../reports/plan-wording';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { ActivityRows } from '../parts/activity-rows';
import { addressQuery } from '../parts/address-query';
import { FigurePanel } from '../parts/figure-panel';
import { GoalRows } from '../parts/goal-rows';
import { latestValue } from '../parts/latest-value';
import { NewestReports } from '../parts/newest-reports';
import { newestReportsOf } from '../parts/newest-reports-of';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { ProtectionLink } from '../parts/protection-link';
import { StatusKey } from '../parts/status-key';
import { Trail } from '../parts/trail';

/** How many activities, and organisations, the page lists; lists of their own have them all. */
const LISTED = 25;

/** The Plan in one country: its figure, every goal, the activities taken up there, who is named, what was reported. */
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

  /** What narrows the country's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  protected readonly isNarrowed = computed(() => Object.keys(this.narrowed()).length > 0);
  /** What its figures are made of. */
  protected readonly scope = computed(() => ({ country: this.iso2(), ...this.narrowed() }));
  protected readonly organizations = inject(OrganizationsClient).organizations(() => ({
    ...this.query(),
    country: this.iso2(),
    limit: LISTED,
  }));
  protected readonly firstActivities = computed(() => this.page()?.activities.slice(0, LISTED) ?? []);
  protected readonly newest = newestReportsOf({ scope: this.scope, asked: this.query, answer: this.page });

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
