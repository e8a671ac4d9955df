import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportState } from '@opev/domain';

/** Where a report is in its life, as a word in a frame; the frame's colour only repeats it. */
@Component({
  selector: 'app-state-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `<ng-container *transloco="let t">{{ t('terms.reportState.' + state()) }}</ng-container>`,
  styleUrl: './state-tag.css',
  host: { '[class]': 'state()' },
})
export class StateTag {
  readonly state = input.required<ReportState>();
}
