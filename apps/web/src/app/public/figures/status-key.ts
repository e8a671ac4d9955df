import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { StatusBadge } from '@opev/ui';
import { STATUSES_IN_READING_ORDER } from '../lists/reading-order';

/** The legend of the status marks. */
@Component({
  selector: 'app-status-key',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusBadge, TranslocoDirective],
  template: `
    <ul class="plain-list row" *transloco="let t" [attr.aria-label]="t('public.figure.key')">
      @for (status of statuses; track status) {
        <li><ui-status-badge [status]="status" [label]="t('terms.activityStatus.' + status)" /></li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-block-end: var(--ui-space-4);
    }
  `,
})
export class StatusKey {
  protected readonly statuses = STATUSES_IN_READING_ORDER;
}
