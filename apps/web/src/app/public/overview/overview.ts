import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, State, Stat, type FigureLink } from '@opev/ui';
import { SummaryClient } from '../../data/summary-client';
import { FormatDay, FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { WordingNotice } from '../../reports/wording-notice';
import { Chart } from '../charts/chart';
import { CountryMap } from '../countries/country-map';
import { CarriedForwardNote } from '../figures/carried-forward-note';
import { NotNamed } from '../figures/not-named';
import { NotPlaced } from '../figures/not-placed';
import { StatusTally } from '../figures/status-tally';
import { GoalRows } from '../lists/goal-rows';
import { observatoryToday, PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { momentShown } from '../moment/moment-shown';
import { FeedLink } from '../page/feed-link';
import { PageGap } from '../page/page-gap';
import { writePageWords } from '../page/page-words';

/** In the order of the page; headings are text keys. */
const SECTIONS = [
  { id: 'goals', heading: 'public.overview.byGoal' },
  { id: 'verified', heading: 'public.overview.words' },
  { id: 'countries', heading: 'public.overview.byCountry' },
  { id: 'organizations', heading: 'public.overview.byOrganization' },
  { id: 'rounds', heading: 'public.overview.rounds' },
];

/** The overview: the Plan, and its figures on a named day. */
@Component({
  selector: 'app-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    CarriedForwardNote,
    Chart,
    CountryMap,
    FeedLink,
    FormatDay,
    FormatNumber,
    GoalRows,
    MomentBar,
    NotNamed,
    NotPlaced,
    PageGap,
    Plural,
    RouterLink,
    Stat,
    State,
    StatusTally,
    TranslocoDirective,
    WordingNotice,
  ],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
})
export class Overview {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
  protected readonly momentQuery = this.moment.query;
  /** Where the numbers at the top lead. */
  protected readonly lists = computed(() => {
    const listOf = (list: string, filters: Readonly<Record<string, string>> = {}): FigureLink => ({
      path: ['/', this.language, list],
      query: { ...filters, ...this.moment.params() },
    });
    return {
      takenUp: listOf('activities', { status: 'taken-up' }),
      reported: listOf('activities', { status: 'reported' }),
      organizations: listOf('organizations'),
    };
  });
  /** Taken up, and by how many: two maps beside each other. */
  protected readonly measures = ['taken-up', 'organizations'] as const;
  protected readonly summary = inject(SummaryClient).summary(this.momentQuery);

  /** The day of the figures where that is over; null for today. */
  protected readonly pastDay = computed(() => {
    const answer = this.summary.hasValue() ? this.summary.value() : undefined;
    const moment = momentShown(this.momentQuery(), answer, observatoryToday());
    return moment && moment.day < observatoryToday() ? moment.day : null;
  });
  /** Texts in past tense for a past day. */
  protected readonly words = computed(() => (this.pastDay() ? 'public.overview.past' : 'public.overview'));

  /** Before the first commitment there is nothing to draw. */
  protected readonly isUntouched = computed(
    () => this.summary.hasValue() && this.summary.value().total.commitments.of === 0,
  );

  /** Commitments whose latest published report the observatory found substantial or complete. */
  protected readonly verified = computed(() => {
    if (!this.summary.hasValue()) return 0;
    const { substantial, complete } = this.summary.value().total.verified;
    return substantial + complete;
  });

  /** Sections shown. */
  protected readonly sections = computed(() => {
    if (this.isUntouched()) return SECTIONS.slice(0, 1);
    const hasRounds = this.summary.hasValue() && this.summary.value().rounds.length > 0;
    return SECTIONS.filter(({ id }) => id !== 'rounds' || hasRounds);
  });

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.overview.title'),
      description: this.texts.text('public.overview.description'),
    }));
  }
}
