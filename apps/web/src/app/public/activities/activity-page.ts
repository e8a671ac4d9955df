import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Card, PageHeading, StatusBadge } from '@opev/ui';
import { OrganizationsClient } from '../../data/organizations-client';
import { PlanClient } from '../../data/plan-client';
import { ReportsClient } from '../../data/reports-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { PlanWording } from '../../reports/plan-wording';
import { ClaimedAndVerified } from '../parts/claimed-and-verified';
import { ClaimedProgress } from '../parts/claimed-progress';
import { CommitmentTable } from '../parts/commitment-table';
import { GoodPracticeCards } from '../parts/good-practice-cards';
import { NewestReports } from '../parts/newest-reports';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

/** One activity: the Plan's text, how far it is, who works on it, and the published reports behind it. */
@Component({
  selector: 'app-activity-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    ClaimedAndVerified,
    ClaimedProgress,
    CommitmentTable,
    GoodPracticeCards,
    LoadState,
    NewestReports,
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
  styles: `
    app-plan-wording {
      display: block;
      margin-block-end: var(--ui-space-5);
    }
  `,
})
export class ActivityPage {
  readonly number = input.required<string>();

  private readonly texts = inject(ReaderTexts);
  private readonly plan = inject(PlanClient);
  protected readonly language = inject(READER_LANGUAGE);

  private readonly ofThis = computed(() => ({ activity: Number(this.number()), limit: LIMITS.pageMax }));
  protected readonly activity = this.plan.activity(this.number);
  protected readonly commitments = inject(OrganizationsClient).commitments(this.ofThis);
  protected readonly reports = inject(ReportsClient).reports(computed(() => ({ ...this.ofThis(), limit: undefined })));
  private readonly themes = this.plan.themes();

  protected readonly themeLabels = computed(() => {
    const labels = new Map(this.themes.hasValue() ? this.themes.value().map(({ code, label }) => [code, label]) : []);
    const codes = this.activity.hasValue() ? this.activity.value().themes : [];
    return codes.map((code) => ({ code, label: labels.get(code) ?? code }));
  });
  protected readonly steps = computed(() => {
    const name = { label: this.texts.text('public.activity.number', { number: Number(this.number()) }), path: null };
    if (!this.activity.hasValue()) return [name];
    const { goal } = this.activity.value();
    return [{ label: this.texts.text('public.goal.number', { number: goal }), path: ['goals', goal] }, name];
  });

  constructor() {
    writePageWords(() => {
      if (!this.activity.hasValue()) return null;
      const { number, title } = this.activity.value();
      const name = this.texts.text('public.activity.number', { number });
      return { title: `${name}: ${title}`, description: this.texts.text('public.activity.description', { title }) };
    });
  }
}
