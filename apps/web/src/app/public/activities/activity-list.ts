import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ACTIVITY_STATUSES, APPROACHES } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { ActivityRows } from '../parts/activity-rows';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { codeChoices, countryChoices, goalChoices } from '../parts/filter-choices';
import { FilterSelect } from '../parts/filter-select';
import { latestValue } from '../parts/latest-value';
import { ListFilters } from '../parts/list-filters';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
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
    FilterSelect,
    ListFilters,
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
  styles: `
    app-plan-wording {
      display: block;
      margin-block: var(--ui-space-5);
    }
  `,
})
export class ActivityList {
  private readonly texts = inject(ReaderTexts);
  private readonly plan = inject(PlanClient);

  protected readonly query = addressQuery(readActivitiesQuery);
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly activities = this.plan.activities(this.query);
  protected readonly page = latestValue(this.activities);

  private readonly themes = this.plan.themes();

  protected readonly goalChoices = goalChoices();
  protected readonly themeChoices = computed(() =>
    this.themes.hasValue() ? this.themes.value().map(({ code, label }) => ({ value: code, label })) : [],
  );
  protected readonly countryChoices = countryChoices();
  protected readonly statusChoices = codeChoices(ACTIVITY_STATUSES, 'terms.activityStatus');
  protected readonly approachChoices = codeChoices(APPROACHES, 'terms.approach');
  protected readonly sortChoices = codeChoices(['progress', '-progress'], 'public.activities.sort');

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.activities.title'),
      description: this.texts.text('public.activities.description'),
    }));
  }
}
