import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Notice, PageHeading, State } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { ReportsClient } from '../../data/reports-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { PlanWording } from '../../reports/plan-wording';
import { CommitmentTable } from '../parts/commitment-table';
import { FigurePanel } from '../parts/figure-panel';
import { GoalRows } from '../parts/goal-rows';
import { NewestReports } from '../parts/newest-reports';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

const REPORTS_SHOWN = 10;

/** One organisation that is named: who it is, what it took up, what it reported. */
@Component({
  selector: 'app-organization-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CommitmentTable,
    FigurePanel,
    FormatDay,
    GoalRows,
    LoadState,
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
  protected readonly organization = this.client.organization(this.slug);
  protected readonly commitments = this.client.commitments(() => ({
    organization: this.slug(),
    limit: LIMITS.pageMax,
  }));
  protected readonly reports = inject(ReportsClient).reports(() => ({
    organization: this.slug(),
    limit: REPORTS_SHOWN,
  }));

  protected readonly steps = computed(() => [
    { label: this.texts.text('public.organizations.title'), path: ['organizations'] },
    { label: this.organization.hasValue() ? this.organization.value().name : '…', path: null },
  ]);
  /** Goals it works on; the others say nothing about it. */
  protected readonly goals = computed(() =>
    this.organization.hasValue() ? this.organization.value().goals.filter(({ figure }) => figure.takenUp > 0) : [],
  );

  constructor() {
    writePageWords(() => {
      if (!this.organization.hasValue()) return null;
      const { name } = this.organization.value();
      return { title: name, description: this.texts.text('public.organization.description', { name }) };
    });
  }
}
