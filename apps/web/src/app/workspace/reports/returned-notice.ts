import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportEventView } from '@opev/contract';
import { Notice } from '@opev/ui';
import { FormatInstant } from '../../language/format-pipes';

/** The observatory's request when it returned the report. */
@Component({
  selector: 'app-returned-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatInstant, Notice, TranslocoDirective],
  template: `
    <ui-notice
      *transloco="let t"
      kind="warning"
      [heading]="t('workspace.returned.title', { at: event().occurredAt | formatInstant })"
    >
      <ul>
        @for (reason of event().reasons; track reason) {
          <li>{{ t('terms.returnReason.' + reason) }}</li>
        }
      </ul>
      <p class="comment" dir="auto">{{ event().comment }}</p>
    </ui-notice>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 46rem;
    }

    ul {
      margin-block: var(--ui-space-1) var(--ui-space-2);
    }

    .comment {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ReturnedNotice {
  readonly event = input.required<ReportEventView>();
}
