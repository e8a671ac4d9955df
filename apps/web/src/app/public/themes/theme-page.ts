import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { FigurePanel } from '../figures/figure-panel';
import { FigureFilters } from '../filters/figure-filters';
import { readPageQuery, SCOPE_FILTERS, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { ActivityRows } from '../lists/activity-rows';
import { GoodPracticeCards } from '../lists/good-practice-cards';
import { NewestReports } from '../lists/newest-reports';
import { newestReportsOf } from '../lists/newest-reports-of';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** A theme's page: figure, activities, good practices and reports. */
@Component({
  selector: 'app-theme-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    FigureFilters,
    FigurePanel,
    GoodPracticeCards,
    MomentBar,
    NewestReports,
    PageGap,
    PageHeading,
    PlanWording,
    Plural,
    Trail,
    TranslocoDirective,
  ],
  template: `
    <div class="page" *transloco="let t">
      @if (page(); as theme) {
        <app-trail [steps]="steps()" />
        <ui-page-heading [heading]="theme.label" [kicker]="t('public.filter.theme')">
          <p>{{ t('public.theme.lead') }}</p>
        </ui-page-heading>
        <app-moment-bar [resource]="read" />
        <app-figure-filters [query]="query()" [fields]="fields" />
        <app-figure-panel
          [figure]="theme.figure"
          [carriedForward]="theme.carriedForward"
          [scope]="scope()"
          [attr.aria-busy]="read.isLoading()"
        />

        <section>
          <h2>{{ 'public.theme.activities' | plural: theme.activities.length }}</h2>
          <app-plan-wording />
          <app-activity-rows [activities]="theme.activities" [showsGoal]="true" [scope]="narrowed()" />
        </section>

        @if (theme.goodPractices.length > 0) {
          <section>
            <h2>{{ t('public.goodPractices.title') }}</h2>
            <app-good-practice-cards [goodPractices]="theme.goodPractices" />
          </section>
        }

        <app-newest-reports
          [heading]="t('public.reports.newest')"
          [reports]="newest.read"
          [nothing]="t('public.reports.nothingYet')"
          [filters]="newest.filters()"
        />
      } @else {
        <app-page-gap [resource]="read" [heading]="t('public.filter.theme')" />
      }
    </div>
  `,
  styleUrl: '../../shell/sections.css',
})
export class ThemePage {
  readonly code = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly fields = SCOPE_FILTERS.filter((name) => name !== 'theme');
  protected readonly query = addressQuery((params) => readPageQuery(params, 'theme'));
  protected readonly read = inject(PlanClient).theme(this.code, this.query);
  protected readonly page = latestValue(this.read);

  /** The scope of the theme's figures. */
  protected readonly narrowed = computed(() => scopeOf(this.query()));
  /** The full scope of its figures, the page's own subject included. */
  protected readonly scope = computed(() => ({ theme: this.code(), ...this.narrowed() }));
  protected readonly newest = newestReportsOf({ scope: this.scope, momentQuery: this.query, answer: this.page });
  protected readonly steps = computed(() => [
    { label: this.texts.text('public.themes.title'), path: ['themes'] },
    { label: this.page()?.label ?? this.code(), path: null },
  ]);

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => {
      const theme = this.page();
      if (!theme) return null;
      const description = this.texts.text('public.theme.description', { theme: theme.label });
      return { title: names.titled(theme.label, this.query()), description };
    });
  }
}
