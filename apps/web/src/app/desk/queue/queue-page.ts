import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeskReportsQuery } from '@opev/contract';
import { PageHeading, State, StatusBadge } from '@opev/ui';
import { DeskClient } from '../../data/desk-client';
import { FiltersClient } from '../../data/filters-client';
import { FormatPercent, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { ListPager } from '../../lists/list-pager';
import { QuerySearch } from '../../lists/query-search';
import { QuerySelect } from '../../lists/query-select';
import { StateTag } from '../../reports/state-tag';
import { RoomState } from '../../session/room-state';
import { RoundFigures } from './round-figures';

/** What waits for the observatory, the longest first, and how the rounds go. */
@Component({
  selector: 'app-queue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FormatPercent,
    ListPager,
    PageHeading,
    Plural,
    QuerySearch,
    QuerySelect,
    RoomState,
    RoundFigures,
    RouterLink,
    State,
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
  protected readonly language = inject(READER_LANGUAGE);

  readonly state = input<string>();
  readonly goal = input<string>();
  readonly country = input<string>();
  readonly round = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly cursor = input<string>();

  private readonly filters = inject(FiltersClient).filters();
  protected readonly rounds = this.client.rounds();
  protected readonly reports = this.client.reports(() => ({
    state: this.state() as DeskReportsQuery['state'],
    goal: this.goal() ? Number(this.goal()) : undefined,
    country: this.country(),
    round: this.round(),
    search: this.search(),
    sort: this.sort() === 'newest' ? 'newest' : 'oldest',
    cursor: this.cursor(),
  }));

  protected readonly states = ['submitted', 'approved', 'returned', 'published', 'withdrawn'] as const;
  protected readonly isFiltered = computed(() =>
    [this.state(), this.goal(), this.country(), this.round(), this.search()].some(Boolean),
  );

  // A filter that cannot be offered is only missing; the queue itself does not depend on it.
  protected readonly goalOptions = computed(() =>
    (this.filters.hasValue() ? this.filters.value().goals : []).map(({ number, title }) => ({
      value: String(number),
      label: this.texts.text('desk.queue.goalOption', { number, title }),
    })),
  );
  protected readonly countryOptions = computed(() =>
    (this.filters.hasValue() ? this.filters.value().countries : []).map(({ iso2, name }) => ({
      value: iso2,
      label: name,
    })),
  );
  protected readonly roundOptions = computed(() =>
    (this.rounds.hasValue() ? this.rounds.value().items : []).map(({ code, label }) => ({ value: code, label })),
  );
}
