import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { PlanWording } from '../../reports/plan-wording';
import { GoalRows } from '../parts/goal-rows';
import { writePageWords } from '../parts/page-words';
import { StatusKey } from '../parts/status-key';
import { Trail } from '../parts/trail';

/** The Plan's goals, one mark per activity. */
@Component({
  selector: 'app-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GoalRows, LoadState, PageHeading, PlanWording, StatusKey, Trail, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t('public.goals.title'), path: null }]" />
      <ui-page-heading [heading]="t('public.goals.title')">
        <p>{{ t('public.goals.lead') }}</p>
      </ui-page-heading>
      @if (goals.hasValue()) {
        <app-status-key />
        <app-goal-rows [goals]="goals.value()" />
        <app-plan-wording />
      } @else {
        <app-load-state [resource]="goals" />
      }
    </div>
  `,
})
export class GoalList {
  private readonly texts = inject(ReaderTexts);
  protected readonly goals = inject(PlanClient).goals();

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.goals.title'),
      description: this.texts.text('public.goals.lead'),
    }));
  }
}
