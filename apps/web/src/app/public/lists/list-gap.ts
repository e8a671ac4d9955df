import { ChangeDetectionStrategy, Component, computed, inject, input, type Resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { State } from '@opev/ui';
import { problemOf } from '../../data/problem';
import { LoadState } from '../../shell/load-state';
import { ClearFilters } from '../filters/clear-filters';
import { PageMoment } from '../moment/moment';
import { momentProblem } from '../moment/moment-shown';

/**
 * Replaces a list without rows: loading, a failure, or unknown values in the address. Empty where the moment is unknown,
 * which the moment bar says.
 */
@Component({
  selector: 'app-list-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClearFilters, LoadState, State, TranslocoDirective],
  template: `
    @switch (why()) {
      @case ('moment') {}
      @case ('misunderstood') {
        <ui-state kind="empty" *transloco="let t" [heading]="t('public.list.misunderstood')">
          <app-clear-filters [keepsMoment]="false" />
        </ui-state>
      }
      @default {
        <app-load-state [resource]="resource()" />
      }
    }
  `,
})
export class ListGap {
  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();

  /** False on a page without the bar that would say so. */
  readonly hasMomentBar = input(true);

  private readonly momentQuery = inject(PageMoment).query;

  protected readonly why = computed(() => {
    const error = this.resource().error();
    if (error === undefined) return null;
    if (this.hasMomentBar() && momentProblem(this.momentQuery(), error)) return 'moment';
    return problemOf(error.cause ?? error).code === 'invalid-input' ? 'misunderstood' : null;
  });
}
