import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CommitmentActivityView } from '@opev/contract';

/** An activity's goal, number, title, and wording status. */
@Component({
  selector: 'app-activity-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="soft small">
        {{ t('reports.activity.goal', { number: activity().goal, title: activity().goalTitle }) }}
      </p>
      <p class="title" [attr.role]="headingLevel() ? 'heading' : null" [attr.aria-level]="headingLevel()">
        {{ t('reports.activity.number', { number: activity().number }) }}
        @if (activity().paragraph; as paragraph) {
          <span class="soft">({{ t('reports.activity.paragraph', { paragraph }) }})</span>
        }
        · {{ activity().title }}
      </p>
      @if (isWordingSaid() && activity().wording !== 'official') {
        <p class="soft small">{{ t('reports.activity.' + activity().wording) }}</p>
      }
    </ng-container>
  `,
  styles: `
    p {
      margin: 0;
    }

    .title {
      font-weight: 600;
    }
  `,
})
export class ActivityText {
  readonly activity = input.required<CommitmentActivityView>();
  /** 2-6 where the title heads what follows; null where it is only a line. */
  readonly headingLevel = input<number | null>(null);
  /** Off in lists, where the page says it once for all. */
  readonly isWordingSaid = input(true);
}
