import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ActivitySummaryView, ScopeQuery } from '@opev/contract';
import { StatusBadge } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ClaimedProgress } from '../figures/claimed-progress';
import { PageMoment } from '../moment/moment';

/** Rows of activities with status, so that readers see before following a link whether there is anything behind it. */
@Component({
  selector: 'app-activity-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClaimedProgress, Plural, RouterLink, StatusBadge, TranslocoDirective],
  templateUrl: './activity-rows.html',
  styleUrl: './activity-rows.css',
})
export class ActivityRows {
  readonly activities = input.required<readonly ActivitySummaryView[]>();
  /** Whether rows show their goal; false where the page does. */
  readonly showsGoal = input(false);

  /** Scope of the figures; rows link to their activity and goal within it. */
  readonly scope = input<ScopeQuery>({});

  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), goal: undefined, ...this.moment.params() }));
}
