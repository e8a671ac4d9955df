import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportState } from '@opev/domain';

/** A report's state as a tag; the colour only repeats the word. */
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
