import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { GoodPracticesClient } from '../../data/good-practices-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { FilterSelect } from '../parts/filter-select';
import { GoodPracticeCards } from '../parts/good-practice-cards';
import { latestValue } from '../parts/latest-value';
import { ListFilters } from '../parts/list-filters';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';
import { catalogueChoices } from './catalogue-choices';
import { filtersOf, readGoodPracticesQuery } from './good-practice-filters';

/** The catalogue of the observatory's sheets, narrowed by what the address says. */
@Component({
  selector: 'app-good-practice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    FilterSelect,
    GoodPracticeCards,
    ListFilters,
    ListGap,
    ListPager,
    PageHeading,
    Plural,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './good-practice-list.html',
  styleUrl: './good-practice-list.css',
})
export class GoodPracticeList {
  private readonly texts = inject(ReaderTexts);

  protected readonly query = addressQuery(readGoodPracticesQuery);
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly goodPractices = inject(GoodPracticesClient).goodPractices(this.query);
  protected readonly page = latestValue(this.goodPractices);
  protected readonly catalogue = catalogueChoices(this.query);

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.goodPractices.title'),
      description: this.texts.text('public.goodPractices.lead'),
    }));
  }
}
