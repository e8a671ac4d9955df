import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { WorkspaceClient } from '../../data/workspace-client';

/** The reason of a returned report on its card. Optional: when it cannot be loaded, the report itself shows it. */
@Component({
  selector: 'app-returned-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    @if (report.hasValue() && report.value().returned; as returned) {
      <div *transloco="let t">
        <p class="small">
          <strong>{{ t('workspace.returned.short') }}</strong>
          @for (reason of returned.reasons; track reason) {
            {{ $first ? '' : '· ' }}{{ t('terms.returnReason.' + reason) }}
          }
        </p>
        <p class="small comment" dir="auto">{{ returned.comment }}</p>
      </div>
    }
  `,
  styles: `
    div {
      padding: var(--ui-space-2) var(--ui-space-3);
      border-inline-start: 3px solid var(--ui-warning);
      background: var(--ui-warning-soft);
    }

    p {
      margin: 0;
    }

    .comment {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  `,
})
export class ReturnedReason {
  readonly reportId = input.required<string>();

  protected readonly report = inject(WorkspaceClient).report(this.reportId);
}
