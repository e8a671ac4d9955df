import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { ChangesClient } from '../../data/changes-client';
import { PlanClient } from '../../data/plan-client';
import { problemOf } from '../../data/problem';
import { SummaryClient } from '../../data/summary-client';
import { FormatDay, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { FilterForm } from '../filters/filter-form';
import { FilterValue } from '../filters/filter-value';
import { observatoryToday } from '../moment/moment';
import { NoSuchMoment } from '../moment/no-such-moment';
import { addressQuery } from '../page/address-query';
import { FeedLink } from '../page/feed-link';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { ActivityChanges } from './activity-changes';
import { FigureChanges } from './figure-changes';
import { GoalChanges } from './goal-changes';
import { dayAfter, shortcuts, readSince } from './since';

/** The changes page: activities, figures and reports since a day. */
@Component({
  selector: 'app-changes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityChanges,
    Control,
    FeedLink,
    Field,
    FigureChanges,
    FilterForm,
    FilterValue,
    FormatDay,
    GoalChanges,
    LoadState,
    NoSuchMoment,
    PageHeading,
    Plural,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './changes-page.html',
  styleUrl: './changes-page.css',
})
export class ChangesPage {
  private readonly texts = inject(ReaderTexts);
  private readonly plan = inject(PlanClient).plan();
  private readonly summary = inject(SummaryClient).summary();
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly today = observatoryToday();

  protected readonly since = addressQuery((params) => readSince(params.get('since'), this.today));
  protected readonly changes = inject(ChangesClient).changes(() => ({ since: this.since() }));
  protected readonly page = latestValue(this.changes);

  protected readonly adoptedOn = computed(() => (this.plan.hasValue() ? this.plan.value().adoptedOn : null));
  protected readonly shortcuts = computed(() => {
    const adoptedOn = this.adoptedOn();
    const rounds = this.summary.hasValue() ? this.summary.value().rounds : [];
    return adoptedOn === null ? [] : shortcuts(this.today, adoptedOn, rounds);
  });
  /** The requested day has no figures. */
  protected readonly isNoDay = computed(() => {
    const error = this.changes.error();
    return error !== undefined && problemOf(error.cause ?? error).code === 'invalid-input';
  });
  /** Nothing visible changed: without a changed status or report, no figure can change. */
  protected readonly isUnchanged = computed(() => {
    const changes = this.page();
    return changes !== undefined && JSON.stringify(changes.before) === JSON.stringify(changes.now);
  });
  protected readonly publishedFrom = computed(() => dayAfter(this.page()?.since ?? this.today));

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.changes.title'),
      description: this.texts.text('public.changes.lead'),
    }));
  }
}
