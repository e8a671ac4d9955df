import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DESK_STATES, type DeskReportsQuery, type DeskReportSummaryView } from '@opev/contract';
import { Column, PageHeading, StatusBadge } from '@opev/ui';
import { DeskClient } from '../../data/desk-client';
import { FiltersClient } from '../../data/filters-client';
import { FormatPercent, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import type { ListQuery } from '../../lists/list-filters';
import { ListPage } from '../../lists/list-page';
import { listState } from '../../lists/list-state';
import { StateTag } from '../../reports/state-tag';
import { RoundFigures } from './round-figures';

/** The queue: waiting reports, longest waiting first, and the figures of rounds. */
@Component({
  selector: 'app-queue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Column,
    FormatPercent,
    ListPage,
    PageHeading,
    Plural,
    RoundFigures,
    RouterLink,
    StateTag,
    StatusBadge,
    TranslocoDirective,
  ],
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.css',
})
export class QueuePage {
  private readonly client = inject(DeskClient);
  private readonly texts = inject(ReaderTexts);
  private readonly offered = inject(FiltersClient).filters();
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly rounds = this.client.rounds();

  protected readonly list = listState<DeskReportSummaryView>({
    savedAs: 'desk-reports',
    filters: [
      { kind: 'search', name: 'search', labelKey: 'desk.queue.search' },
      {
        kind: 'terms',
        name: 'state',
        labelKey: 'reports.state',
        allKey: 'desk.queue.waiting',
        codes: DESK_STATES,
        termsKey: 'terms.reportState.',
      },
      {
        kind: 'named',
        name: 'goal',
        labelKey: 'desk.queue.goal',
        allKey: 'desk.queue.anyGoal',
        options: () => this.goals(),
      },
      {
        kind: 'named',
        name: 'country',
        labelKey: 'desk.queue.country',
        allKey: 'desk.queue.anyCountry',
        options: () => this.countries(),
      },
      {
        kind: 'named',
        name: 'round',
        labelKey: 'desk.queue.round',
        allKey: 'desk.queue.anyRound',
        options: () => this.roundOptions(),
      },
    ],
    sorts: { codes: ['oldest', 'newest'], termsKey: 'desk.queue.by.' },
    read: (query) => this.client.reports(() => deskQuery(query())),
    csvOf: (query) => this.client.reportsFile(deskQuery(query)),
  });
  protected readonly keyOf = ({ id }: DeskReportSummaryView): string => id;

  // When names cannot be loaded, the filter is missing; the queue does not depend on it.
  private readonly goals = computed(() =>
    (this.offered.hasValue() ? this.offered.value().goals : []).map(({ number, title }) => ({
      value: String(number),
      label: this.texts.text('desk.queue.goalOption', { number, title }),
    })),
  );
  private readonly countries = computed(() =>
    (this.offered.hasValue() ? this.offered.value().countries : []).map(({ iso2, name }) => ({
      value: iso2,
      label: name,
    })),
  );
  private readonly roundOptions = computed(() =>
    (this.rounds.hasValue() ? this.rounds.value().items : []).map(({ code, label }) => ({ value: code, label })),
  );
}

function deskQuery({ state, goal, country, round, search, sort, cursor }: ListQuery): DeskReportsQuery {
  return {
    state: state as DeskReportsQuery['state'],
    goal: goal ? Number(goal) : undefined,
    country,
    round,
    search,
    sort: sort as DeskReportsQuery['sort'],
    cursor,
  };
}
