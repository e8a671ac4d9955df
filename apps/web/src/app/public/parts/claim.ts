import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ClaimedStatus } from '@opev/domain';
import { StatusBadge } from '@opev/ui';
import { FormatPercent } from '../../language/format-pipes';

/** What an organisation says of one commitment: status and progress. */
@Component({
  selector: 'app-claim',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatPercent, StatusBadge, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ui-status-badge [status]="status()" [label]="t('terms.claimedStatus.' + status())" />
      <span class="figures soft">{{ percent() | formatPercent }}</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 var(--ui-space-3);
      align-items: baseline;
    }
  `,
})
export class Claim {
  readonly status = input.required<ClaimedStatus>();
  /** 0-100. */
  readonly percent = input.required<number>();
}
