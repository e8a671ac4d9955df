import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ClaimedStatus } from '@opev/domain';
import { StatusBadge } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';

/** An organisation's claim on one commitment: status and progress. */
@Component({
  selector: 'app-commitment-claim',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusBadge],
  template: `
    <ui-status-badge [status]="status()" [label]="texts.text('terms.claimedStatus.' + status())" />
    <span class="figures soft">{{ texts.percent(percent()) }}</span>
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
export class CommitmentClaim {
  readonly status = input.required<ClaimedStatus>();
  /** 0-100. */
  readonly percent = input.required<number>();

  // No structural directive here: each instance subscribes to language changes, and there are many rows.
  protected readonly texts = inject(ReaderTexts);
}
