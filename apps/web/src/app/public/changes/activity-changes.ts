import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ActivityChangeView, GoalChangeView } from '@opev/contract';
import { StatusBadge } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';

/** Activities whose status changed, by goal, with both statuses. */
@Component({
  selector: 'app-activity-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusBadge, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (group of groups(); track group.goal.number) {
        <h3>
          <a [routerLink]="['/', language, 'goals', group.goal.number]"
            >{{ t('shell.labelled', { label: t('public.goal.number', { number: group.goal.number }) }) }}
            {{ group.goal.title }}</a
          >
        </h3>
        <ul class="plain-list">
          @for (activity of group.activities; track activity.number) {
            <li>
              <a [routerLink]="['/', language, 'activities', activity.number]"
                >{{ activity.number }}. {{ activity.title }}</a
              >
              <span class="row">
                <span class="visually-hidden">{{ t('public.changes.from') }}</span>
                <ui-status-badge [status]="activity.before" [label]="t('terms.activityStatus.' + activity.before)" />
                <span class="arrow soft" aria-hidden="true">→</span>
                <span class="visually-hidden">{{ t('public.changes.to') }}</span>
                <ui-status-badge [status]="activity.now" [label]="t('terms.activityStatus.' + activity.now)" />
              </span>
            </li>
          }
        </ul>
      }
    </ng-container>
  `,
  styles: `
    h3 {
      margin-block: var(--ui-space-5) var(--ui-space-2);
      font-size: var(--ui-text-m);
    }

    li {
      display: grid;
      gap: var(--ui-space-1) var(--ui-space-5);
      padding-block: var(--ui-space-3);
      border-block-start: 1px solid var(--ui-line);
    }

    .row {
      gap: var(--ui-space-1) var(--ui-space-2);
    }

    .arrow:dir(rtl) {
      scale: -1 1;
    }

    @media (min-width: 56rem) {
      li {
        grid-template-columns: minmax(0, 1fr) 22rem;
        align-items: center;
      }
    }
  `,
})
export class ActivityChanges {
  /** In the Plan's order. */
  readonly activities = input.required<readonly ActivityChangeView[]>();
  readonly goals = input.required<readonly GoalChangeView[]>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly groups = computed(() =>
    this.goals()
      .map((goal) => ({ goal, activities: this.activities().filter((activity) => activity.goal === goal.number) }))
      .filter(({ activities }) => activities.length > 0),
  );
}
