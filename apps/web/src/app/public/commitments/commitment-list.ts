import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { ActivityNumber } from '../figures/activity-number';
import { ClearFilters } from '../filters/clear-filters';
import { FigureFilters } from '../filters/figure-filters';
import { FIGURE_FILTERS, givenFilters } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { CommitmentTable } from '../lists/commitment-table';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { NamedOnly } from '../lists/named-only';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { readCommitmentsQuery } from './commitment-filters';

/** The list of commitments with their latest published reports, filtered by the address. */
@Component({
  selector: 'app-commitment-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityNumber,
    ClearFilters,
    CommitmentTable,
    FigureFilters,
    ListGap,
    PublicListPager,
    MomentBar,
    NamedOnly,
    PageHeading,
    PlanWording,
    Plural,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './commitment-list.html',
})
export class CommitmentList {
  private readonly texts = inject(ReaderTexts);
  protected readonly query = addressQuery(readCommitmentsQuery);
  protected readonly commitments = inject(OrganizationsClient).commitments(this.query);
  protected readonly page = latestValue(this.commitments);

  /** The list's own filters that are set. */
  protected readonly own = computed(() => {
    const { activity: number } = this.query();
    return number ? [{ name: 'activity', words: this.texts.text('public.filter.activityWords', { number }) }] : [];
  });
  protected readonly isFiltered = computed(
    () => this.own().length + givenFilters(this.query(), FIGURE_FILTERS).length > 0,
  );

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.commitments.title'), this.query()),
      description: this.texts.text('public.commitments.lead'),
    }));
  }
}
