import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ActivitySummaryView } from '@opev/contract';
import { StatusBadge } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ClaimedProgress } from './claimed-progress';

/** Activities with their state, so that nobody follows a link only to find nothing behind it. */
@Component({
  selector: 'app-activity-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClaimedProgress, RouterLink, StatusBadge, TranslocoDirective],
  templateUrl: './activity-rows.html',
  styleUrl: './activity-rows.css',
})
export class ActivityRows {
  readonly activities = input.required<readonly ActivitySummaryView[]>();
  /** Whether each row says which goal it serves; false where the page does. */
  readonly showsGoal = input(false);

  protected readonly language = inject(READER_LANGUAGE);
}
