import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field, Notice, PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { ProtectionLink } from '../figures/protection-link';
import { ClearFilters } from '../filters/clear-filters';
import { FigureFilters } from '../filters/figure-filters';
import { FIGURE_FILTERS, givenFilters, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { FilterSelect } from '../filters/filter-select';
import { FilterValue } from '../filters/filter-value';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { readOrganizationsQuery } from './organization-filters';

/** The list of named organisations. */
@Component({
  selector: 'app-organization-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    Control,
    Field,
    FigureFilters,
    FilterSelect,
    FilterValue,
    ListGap,
    PublicListPager,
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
    const { search, atWork } = this.query();
    return [
      ...(search ? [{ name: 'search', words: this.texts.text('public.filter.searchWords', { text: search }) }] : []),
      ...(atWork ? [{ name: 'atWork', words: this.texts.text('public.organizations.atWork') }] : []),
    ];
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
