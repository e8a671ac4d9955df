import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StatusCode } from './status-code';
import { StatusMark } from './status-mark';

/** A status in one line: shape, colour and word together. */
@Component({
  selector: 'ui-status-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusMark],
  template: `<ui-status-mark [status]="status()" /><span>{{ label() }}</span>`,
  styleUrl: './badge.css',
})
export class StatusBadge {
  readonly status = input.required<StatusCode>();
  /** The status in the reader's language. */
  readonly label = input.required<string>();
}
