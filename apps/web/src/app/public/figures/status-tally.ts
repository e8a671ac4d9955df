import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScopeFigureView } from '@opev/contract';
import { StatusBadge } from '@opev/ui';
import { FormatNumber } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { STATUSES_IN_READING_ORDER } from '../lists/reading-order';
import { PageMoment } from '../moment/moment';

/** Activities by status, each number linked to its list; also the legend of the marks beside it. */
@Component({
  selector: 'app-status-tally',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, RouterLink, StatusBadge, TranslocoDirective],
  templateUrl: './status-tally.html',
  styleUrl: './status-tally.css',
})
export class StatusTally {
  readonly byStatus = input.required<ScopeFigureView['byStatus']>();
  /** Further filters of the linked list of activities (`{ goal: 3 }`); null where there is no such list. */
  readonly filters = input<Params | null>({});
  /** False for an organisation: that others took an activity up, or nobody did, is not its figure. */
  readonly showsUntaken = input(true);

  protected readonly language = inject(READER_LANGUAGE);
  private readonly moment = inject(PageMoment);
  protected readonly rows = computed(() =>
    STATUSES_IN_READING_ORDER.filter((status) => this.showsUntaken() || status !== 'no-commitment').map((status) => ({
      status,
      count: this.byStatus()[status],
      params: { ...this.filters(), status, ...this.moment.params() },
    })),
  );
}
