import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice, PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { FigurePanel } from '../figures/figure-panel';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { GoalRows } from '../lists/goal-rows';
import { LISTED_COMMITMENTS, ListedCommitments } from '../lists/listed-commitments';
import { NewestReports } from '../lists/newest-reports';
import { newestReportsOf } from '../lists/newest-reports-of';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** A named organisation's page: profile, commitments and reports. */
@Component({
  selector: 'app-organization-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FigureFilters,
    FigurePanel,
    FormatDay,
    GoalRows,
    ListedCommitments,
    MomentBar,
    Notice,
    NewestReports,
    PageGap,
    PageHeading,
    PlanWording,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './organization-page.html',
  styleUrl: '../../shell/sections.css',
})
export class OrganizationPage {
  readonly slug = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  private readonly client = inject(OrganizationsClient);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
  /** Filters without organisation and type, which are the page's own. */
  protected readonly fields = SCOPE_FILTERS.filter((name) => !name.startsWith('organization'));
  protected readonly query = addressQuery((params) => ({
    ...readPageQuery(params, 'organization'),
    organizationType: undefined,
  }));
  protected readonly organization = this.client.organization(this.slug, this.query);
  protected readonly page = latestValue(this.organization);

  /** The scope of the organisation's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  protected readonly isNarrowed = computed(() => Object.keys(this.narrowed()).length > 0);
  /** The full scope of its figures, the page's own subject included. */
  protected readonly scope = computed(() => ({ organization: this.slug(), ...this.narrowed() }));
  protected readonly commitments = this.client.commitments(() => ({
    ...this.query(),
    organization: this.slug(),
    limit: LISTED_COMMITMENTS,
  }));
  protected readonly newest = newestReportsOf({ scope: this.scope, momentQuery: this.query, answer: this.page });

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.organizations.title'), path: ['organizations'] },
    { label: this.page()?.name ?? '…', path: null },
  ]);
  /** Goals it works on. */
  protected readonly goals = computed(() => (this.page()?.goals ?? []).filter(({ figure }) => figure.takenUp > 0));

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => {
      const name = this.page()?.name;
      if (name === undefined) return null;
      return {
        title: names.titled(name, this.query()),
        description: this.texts.text('public.organization.description', { name }),
      };
    });
  }
}
