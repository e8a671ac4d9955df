import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { PageHeading, State } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { OrganizationsClient } from '../../data/organizations-client';
import { ReportsClient } from '../../data/reports-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { PlanWording } from '../../reports/plan-wording';
import { ActivityRows } from '../parts/activity-rows';
import { FigurePanel } from '../parts/figure-panel';
import { GoalRows } from '../parts/goal-rows';
import { NewestReports } from '../parts/newest-reports';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { StatusKey } from '../parts/status-key';
import { Trail } from '../parts/trail';

const REPORTS_SHOWN = 10;

/** The Plan in one country: its figure, every goal, the activities taken up there, who is named, what was reported. */
@Component({
  selector: 'app-country-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    FigurePanel,
    GoalRows,
    LoadState,
    NewestReports,
    PageGap,
    PageHeading,
    PlanWording,
    Plural,
    RouterLink,
    State,
    StatusKey,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './country-page.html',
  styleUrl: '../../shell/sections.css',
})
export class CountryPage {
  readonly iso2 = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly country = inject(CountriesClient).country(this.iso2);
  protected readonly organizations = inject(OrganizationsClient).organizations(() => ({
    country: this.iso2(),
    limit: LIMITS.pageMax,
  }));
  protected readonly reports = inject(ReportsClient).reports(() => ({ country: this.iso2(), limit: REPORTS_SHOWN }));

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.countries.title'), path: ['countries'] },
    { label: this.country.hasValue() ? this.country.value().name : this.iso2(), path: null },
  ]);

  constructor() {
    writePageWords(() => {
      if (!this.country.hasValue()) return null;
      const country = this.country.value().name;
      return { title: country, description: this.texts.text('public.country.description', { country }) };
    });
  }
}
