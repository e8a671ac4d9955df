import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field, Notice, PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { FigureFilters } from '../filters/figure-filters';
import { FIGURE_FILTERS, givenFilters, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { FilterValue } from '../filters/filter-value';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { latestValue } from '../parts/latest-value';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { ProtectionLink } from '../parts/protection-link';
import { Trail } from '../parts/trail';
import { readOrganizationsQuery } from './organization-filters';

/** The organisations that chose to be named, by name. */
@Component({
  selector: 'app-organization-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    Control,
    Field,
    FigureFilters,
    FilterValue,
    ListGap,
    ListPager,
    MomentBar,
    Notice,
    PageHeading,
    Plural,
    ProtectionLink,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './organization-list.html',
  styleUrl: './organization-list.css',
})
export class OrganizationList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly query = addressQuery(readOrganizationsQuery);
  private readonly moment = inject(PageMoment);
  /** To the page of an organisation: within the same scope, but for who it is. */
  protected readonly linkParams = computed(() => ({
    ...scopeOf(this.query(), 'organization'),
    organizationType: undefined,
    ...this.moment.params(),
  }));
  protected readonly momentParams = this.moment.params;
  protected readonly organizations = inject(OrganizationsClient).organizations(this.query);
  protected readonly page = latestValue(this.organizations);

  /** The list's own filters that are set. */
  protected readonly own = computed(() => {
    const { search } = this.query();
    return search ? [{ name: 'search', words: this.texts.text('public.filter.searchWords', { text: search }) }] : [];
  });
  protected readonly isFiltered = computed(
    () => this.own().length + givenFilters(this.query(), FIGURE_FILTERS).length > 0,
  );

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.organizations.title'), this.query()),
      description: this.texts.text('public.organizations.lead'),
    }));
  }
}
