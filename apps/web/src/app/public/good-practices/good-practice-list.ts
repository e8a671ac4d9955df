import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { GoodPracticesClient } from '../../data/good-practices-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { ClearFilters } from '../filters/clear-filters';
import { FilterSelect } from '../filters/filter-select';
import { LeftOut } from '../filters/left-out';
import { ListFilters } from '../filters/list-filters';
import { GoodPracticeCards } from '../lists/good-practice-cards';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { addressQuery, isAnyGiven } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { catalogueChoices } from './catalogue-choices';
import { CATALOGUE_FILTERS, filtersOf, readGoodPracticesQuery } from './good-practice-filters';

/** The catalogue of the observatory's sheets, narrowed by what the address says. */
@Component({
  selector: 'app-good-practice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    FilterSelect,
    GoodPracticeCards,
    LeftOut,
    ListFilters,
    ListGap,
    PublicListPager,
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
  protected readonly filters = CATALOGUE_FILTERS;
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
