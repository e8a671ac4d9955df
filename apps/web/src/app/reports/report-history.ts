import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportEventView } from '@opev/contract';
import { FormatInstant } from '../language/format-pipes';

/** A report's history, newest first: who, when, reasons and comments. */
@Component({
  selector: 'app-report-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatInstant, TranslocoDirective],
  template: `
    <ol class="plain-list" *transloco="let t">
      @for (event of newestFirst(); track $index) {
        <li>
          <p class="what">{{ t('reports.happened.' + event.move) }}</p>
          <p class="soft small">
            <time [attr.datetime]="event.occurredAt">{{ event.occurredAt | formatInstant }}</time>
            ·
            @if (event.by.name) {
              <bdi>{{ event.by.name }}</bdi>
            } @else {
              {{ t('reports.by.' + event.by.kind) }}
            }
          </p>
          @if (event.reasons.length > 0) {
            <ul class="reasons plain-list">
              @for (reason of event.reasons; track reason) {
                <li>{{ t(reasonKey(event, reason)) }}</li>
              }
            </ul>
          }
          @if (event.comment) {
            <p class="comment" dir="auto">{{ event.comment }}</p>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './report-history.css',
})
export class ReportHistory {
  readonly events = input.required<readonly ReportEventView[]>();

  protected readonly newestFirst = computed(() =>
    [...this.events()].sort((one, other) => other.occurredAt.localeCompare(one.occurredAt)),
  );

  protected reasonKey(event: ReportEventView, reason: string): string {
    return `terms.${event.move === 'withdraw' ? 'withdrawalReason' : 'returnReason'}.${reason}`;
  }
}
