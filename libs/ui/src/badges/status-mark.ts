import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StatusCode } from './status-code';

/** The sign of a status: its own shape as well as its own colour. Decoration; the word stands beside it. */
@Component({
  selector: 'ui-status-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './status-mark.html',
  styleUrl: './status-mark.css',
  host: { '[class]': 'status()' },
})
export class StatusMark {
  readonly status = input.required<StatusCode>();
}
