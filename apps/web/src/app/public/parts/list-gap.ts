import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, type Resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { State } from '@opev/ui';
import { LoadState } from '../../shell/load-state';
import { ClearFilters } from './clear-filters';

/** What a list shows while it has no rows to show: loading, a failure, or an address that asks for something unknown. */
@Component({
  selector: 'app-list-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClearFilters, LoadState, State, TranslocoDirective],
  template: `
    @if (isMisunderstood()) {
      <ui-state kind="empty" *transloco="let t" [heading]="t('public.list.misunderstood')">
        <app-clear-filters [keepsMoment]="false" />
      </ui-state>
    } @else {
      <app-load-state [resource]="resource()" />
    }
  `,
})
export class ListGap {
  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();

  protected readonly isMisunderstood = computed(() => {
    const error: unknown = this.resource().error();
    const cause = error instanceof Error && !(error instanceof HttpErrorResponse) ? error.cause : error;
    return cause instanceof HttpErrorResponse && cause.status === 422;
  });
}
