import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ORGANIZATION_TYPES } from '@opev/domain';
import { Control, Field, Notice, PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { addressQuery, isAnyGiven } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { codeChoices, countryChoices } from '../parts/filter-choices';
import { FilterSelect } from '../parts/filter-select';
import { latestValue } from '../parts/latest-value';
import { ListFilters } from '../parts/list-filters';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';
import { filtersOf, readOrganizationsQuery } from './organization-filters';

/** The organisations that chose to be named, by name. */
@Component({
  selector: 'app-organization-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    Control,
    Field,
    FilterSelect,
    ListFilters,
    ListGap,
    ListPager,
    Notice,
    PageHeading,
    Plural,
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
  protected readonly isFiltered = computed(() => isAnyGiven(filtersOf(this.query())));
  protected readonly organizations = inject(OrganizationsClient).organizations(this.query);
  protected readonly page = latestValue(this.organizations);

  protected readonly countryChoices = countryChoices();
  protected readonly typeChoices = codeChoices(ORGANIZATION_TYPES, 'terms.organizationType');

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.organizations.title'),
      description: this.texts.text('public.organizations.lead'),
    }));
  }
}
