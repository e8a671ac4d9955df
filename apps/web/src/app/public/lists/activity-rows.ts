import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ActivitySummaryView, ScopeQuery } from '@opev/contract';
import { StatusBadge } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ClaimedProgress } from '../figures/claimed-progress';
import { PageMoment } from '../moment/moment';

/** Activities with their state, so that nobody follows a link only to find nothing behind it. */
@Component({
  selector: 'app-activity-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClaimedProgress, Plural, RouterLink, StatusBadge, TranslocoDirective],
  templateUrl: './activity-rows.html',
  styleUrl: './activity-rows.css',
})
export class ActivityRows {
  readonly activities = input.required<readonly ActivitySummaryView[]>();
  /** Whether each row says which goal it serves; false where the page does. */
  readonly showsGoal = input(false);

  /** What the figures are made of: each row leads to its activity, and its goal, within the same scope. */
  readonly scope = input<ScopeQuery>({});

  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), goal: undefined, ...this.moment.params() }));
}
