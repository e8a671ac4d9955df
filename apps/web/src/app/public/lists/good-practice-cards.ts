import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { GoodPracticeSummaryView } from '@opev/contract';
import { Card } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';

/** Good practices at a glance. */
@Component({
  selector: 'app-good-practice-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, RouterLink, TranslocoDirective],
  template: `
    <ul class="plain-list grid" *transloco="let t">
      @for (practice of goodPractices(); track practice.slug) {
        <li>
          <ui-card>
            <p class="soft small">
              <a [routerLink]="['/', language, 'countries', practice.country]">{{ practice.countryName }}</a>
              · {{ practice.period }}
            </p>
            <p class="title">
              <a [routerLink]="['/', language, 'good-practices', practice.slug]">{{ practice.title }}</a>
            </p>
            <p class="soft small">
              {{ t('terms.approach.' + practice.approach) }}
              @for (goal of practice.goals; track goal) {
                ·
                <a [routerLink]="['/', language, 'goals', goal]">{{ t('public.goal.number', { number: goal }) }}</a>
              }
            </p>
          </ui-card>
        </li>
      }
    </ul>
  `,
  styles: `
    .title {
      font-size: var(--ui-text-l);
      font-weight: 600;
      line-height: 1.3;
    }

    p:last-child {
      margin: 0;
    }
  `,
})
export class GoodPracticeCards {
  readonly goodPractices = input.required<readonly GoodPracticeSummaryView[]>();
  protected readonly language = inject(READER_LANGUAGE);
}
