import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PlanClient } from '../data/plan-client';
import { WordingNotice } from './wording-notice';

/** The wording notice for pages whose own data lack its numbers. Content: what is true of this title. */
@Component({
  selector: 'app-plan-wording',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [WordingNotice],
  template: `
    @if (plan.hasValue()) {
      <app-wording-notice [official]="plan.value().officialWordings" [of]="plan.value().activitiesTotal">
        <ng-content />
      </app-wording-notice>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--ui-space-5);
    }
  `,
})
export class PlanWording {
  protected readonly plan = inject(PlanClient).plan();
}
