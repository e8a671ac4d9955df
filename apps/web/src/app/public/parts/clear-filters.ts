import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The same list without any filter. */
@Component({
  selector: 'app-clear-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `<a *transloco="let t" class="ui-button quiet" [routerLink]="[]" [queryParams]="{}">{{
    t('public.list.clear')
  }}</a>`,
})
export class ClearFilters {}
