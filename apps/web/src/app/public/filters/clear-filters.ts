import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageMoment } from '../moment/moment';

/** Link to the same page without filters, at the same moment. */
@Component({
  selector: 'app-clear-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `<a
    *transloco="let t"
    class="ui-button quiet"
    [class.small]="isSmall()"
    [routerLink]="[]"
    [queryParams]="keepsMoment() ? moment.params() : {}"
    >{{ t('public.list.clear') }}</a
  >`,
})
export class ClearFilters {
  readonly isSmall = input(false);
  /** False where the moment itself may be invalid. */
  readonly keepsMoment = input(true);
  protected readonly moment = inject(PageMoment);
}
