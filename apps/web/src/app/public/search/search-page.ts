import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, SEARCH_KINDS, type SearchView } from '@opev/contract';
import { Control, Field, Notice, PageHeading, State } from '@opev/ui';
import { SearchClient } from '../../data/search-client';
import { FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { FilterForm } from '../filters/filter-form';
import { FilterValue } from '../filters/filter-value';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { readSearchQuery } from './search-query';
import { SearchResult } from './search-result';

/** The search page: all public texts in all languages, with the query in the address. */
@Component({
  selector: 'app-search-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Control,
    Field,
    FilterForm,
    FilterValue,
    FormatNumber,
    ListGap,
    PublicListPager,
    Notice,
    PageHeading,
    Plural,
    RouterLink,
    SearchResult,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage {
  private readonly texts = inject(ReaderTexts);

  protected readonly query = addressQuery(readSearchQuery);
  protected readonly results = inject(SearchClient).results(this.query);
  private readonly latest = latestValue(this.results);
  /** Undefined also without a query: earlier results are not shown. */
  protected readonly page = computed(() => (this.query().search === undefined ? undefined : this.latest()));

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly kinds = SEARCH_KINDS;
  protected readonly limit = LIMITS.search;
  protected readonly listed = LIMITS.searchResults;

  constructor() {
    writePageWords(() => {
      const { search } = this.query();
      return {
        title: search ? this.texts.text('search.titleOf', { search }) : this.texts.text('search.title'),
        description: this.texts.text('search.lead'),
      };
    });
  }

  /** How many there are of all kinds together. */
  protected all({ counts }: SearchView): number {
    return SEARCH_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  }
}
