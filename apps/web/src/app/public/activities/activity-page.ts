import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, PageHeading, StatusBadge } from '@opev/ui';
import { FiltersClient } from '../../data/filters-client';
import { OrganizationsClient } from '../../data/organizations-client';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { CarriedForwardNote } from '../figures/carried-forward-note';
import { ClaimedAndVerifiedSeries } from '../figures/claimed-and-verified-series';
import { ClaimedProgress } from '../figures/claimed-progress';
import { NotNamed } from '../figures/not-named';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { GoodPracticeCards } from '../lists/good-practice-cards';
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

/** One activity: the Plan's text, how far it is, who works on it, and the published reports behind it. */
@Component({
  selector: 'app-activity-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CarriedForwardNote,
    Card,
    ClaimedAndVerifiedSeries,
    ClaimedProgress,
    FigureFilters,
    GoodPracticeCards,
    ListedCommitments,
    MomentBar,
    NewestReports,
    NotNamed,
    PageGap,
    PageHeading,
    PlanWording,
    Plural,
    RouterLink,
    StatusBadge,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './activity-page.html',
  styleUrl: '../../shell/sections.css',
})
export class ActivityPage {
  readonly number = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  private readonly plan = inject(PlanClient);
  protected readonly language = inject(READER_LANGUAGE);

  protected readonly moment = inject(PageMoment);
  /** An activity serves one goal and keeps its themes: neither narrows its figures. */
  protected readonly fields = SCOPE_FILTERS.filter((name) => name !== 'goal' && name !== 'theme');
  protected readonly query = addressQuery((params) => ({ ...readPageQuery(params, 'goal'), theme: undefined }));
  protected readonly activity = this.plan.activity(this.number, this.query);
  protected readonly page = latestValue(this.activity);

  /** The scope of the activity's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  protected readonly isNarrowed = computed(() => Object.keys(this.narrowed()).length > 0);
  /** The full scope of its figures, the page's own subject included. */
  protected readonly scope = computed(() => ({ activity: Number(this.number()), ...this.narrowed() }));
  protected readonly commitments = inject(OrganizationsClient).commitments(() => ({
    ...this.query(),
    activity: Number(this.number()),
    limit: LISTED_COMMITMENTS,
  }));
  protected readonly newest = newestReportsOf({ scope: this.scope, momentQuery: this.query, answer: this.page });
  private readonly filters = inject(FiltersClient).filters();

  /** Query parameters of links to wider pages: the same scope and moment. */
  protected readonly linkParams = computed(() => ({ ...this.narrowed(), ...this.moment.params() }));

  protected readonly themeLabels = computed(() => {
    const labels = new Map(
      this.filters.hasValue() ? this.filters.value().themes.map(({ code, label }) => [code, label]) : [],
    );
    const codes = this.page()?.themes ?? [];
    return codes.map((code) => ({ code, label: labels.get(code) ?? code }));
  });
  protected readonly steps = computed(() => {
    const name = { label: this.texts.text('public.activity.number', { number: Number(this.number()) }), path: null };
    const goal = this.page()?.goal;
    if (goal === undefined) return [name];
    return [{ label: this.texts.text('public.goal.number', { number: goal }), path: ['goals', goal] }, name];
  });

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => {
      const activity = this.page();
      if (!activity) return null;
      const { number, title } = activity;
      const name = this.texts.text('public.activity.number', { number });
      return {
        title: names.titled(`${name}: ${title}`, this.query()),
        description: this.texts.text('public.activity.description', { title }),
      };
    });
  }
}
