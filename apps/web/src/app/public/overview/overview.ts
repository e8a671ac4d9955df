import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, State, Stat } from '@opev/ui';
import { SummaryClient } from '../../data/summary-client';
import { FormatDay, FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { WordingNotice } from '../../reports/wording-notice';
import { FeedLink } from '../parts/feed-link';
import { GoalRows } from '../parts/goal-rows';
import { PageGap } from '../parts/page-gap';
import { writePageWords } from '../parts/page-words';
import { StatusTally } from '../parts/status-tally';
import { CountryChart } from './country-chart';
import { GoalChart } from './goal-chart';
import { OrganizationFigures } from './organization-figures';
import { RoundCharts } from './round-charts';
import { WordsChart } from './words-chart';

/** The first page anyone sees: what the Plan is, and how far it has come on the day it names. */
@Component({
  selector: 'app-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    CountryChart,
    FeedLink,
    FormatDay,
    FormatNumber,
    GoalChart,
    GoalRows,
    OrganizationFigures,
    PageGap,
    Plural,
    RoundCharts,
    RouterLink,
    Stat,
    State,
    StatusTally,
    TranslocoDirective,
    WordingNotice,
    WordsChart,
  ],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
})
export class Overview {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly summary = inject(SummaryClient).summary();

  /** Before the first commitment there is a Plan to show, and nothing to draw. */
  protected readonly isUntouched = computed(
    () => this.summary.hasValue() && this.summary.value().total.commitments.of === 0,
  );

  /** Commitments whose latest published report the observatory found substantial or complete. */
  protected readonly verified = computed(() => {
    if (!this.summary.hasValue()) return 0;
    const { substantial, complete } = this.summary.value().total.verified;
    return substantial + complete;
  });

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.overview.title'),
      description: this.texts.text('public.overview.description'),
    }));
  }
}
