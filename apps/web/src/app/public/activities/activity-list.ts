import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ACTIVITY_STATUSES, APPROACHES } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { ActivityRows } from '../parts/activity-rows';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { FilterForm } from '../parts/filter-form';
import { FilterSelect } from '../parts/filter-select';
import { latestValue } from '../parts/latest-value';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { PlanWording } from '../../reports/plan-wording';
import { Trail } from '../parts/trail';
import { filtersOf, readActivitiesQuery } from './activity-filters';

/** All activities of the Plan, filtered by what the address says. */
@Component({
  selector: 'app-activity-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
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
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './activity-list.html',
  styleUrl: '../parts/filters.css',
})
export class ActivityList {
  private readonly texts = inject(ReaderTexts);
  private readonly plan = inject(PlanClient);

  protected readonly query = addressQuery(readActivitiesQuery);
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly activities = this.plan.activities(this.query);
  protected readonly page = latestValue(this.activities);

  private readonly goals = this.plan.goals();
  private readonly themes = this.plan.themes();
  private readonly countries = inject(CountriesClient).countries();

  protected readonly goalChoices = computed(() =>
    this.goals.hasValue()
      ? this.goals.value().map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))
      : [],
  );
  protected readonly themeChoices = computed(() =>
    this.themes.hasValue() ? this.themes.value().map(({ code, label }) => ({ value: code, label })) : [],
  );
  protected readonly countryChoices = computed(() =>
    this.countries.hasValue()
      ? this.texts.byName(this.countries.value()).map(({ iso2, name }) => ({ value: iso2, label: name }))
      : [],
  );
  protected readonly statusChoices = this.named(ACTIVITY_STATUSES, 'terms.activityStatus');
  protected readonly approachChoices = this.named(APPROACHES, 'terms.approach');
  protected readonly sortChoices = this.named(['progress', '-progress'], 'public.activities.sort');

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.activities.title'),
      description: this.texts.text('public.activities.description'),
    }));
  }

  private named(codes: readonly string[], key: string): { value: string; label: string }[] {
    return codes.map((code) => ({ value: code, label: this.texts.text(`${key}.${code}`) }));
  }
}
