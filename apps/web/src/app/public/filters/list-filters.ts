import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { OpenWhen } from '@opev/ui';
import { ClearFilters } from './clear-filters';
import { FilterForm } from './filter-form';

/** The filters of a list, collapsed until one is set. Content: its fields. */
@Component({
  selector: 'app-list-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClearFilters, FilterForm, OpenWhen, TranslocoDirective],
  template: `
    <details *transloco="let t" [uiOpenWhen]="isFiltered()">
      <summary>{{ t('public.list.filters') }}</summary>
      <form appFilterForm>
        <ng-content />
        <p class="actions row">
          <button class="ui-button" type="submit">{{ t('public.list.show') }}</button>
          @if (isFiltered()) {
            <app-clear-filters />
          }
        </p>
      </form>
    </details>
  `,
  styleUrl: './list-filters.css',
})
export class ListFilters {
  /** Whether a filter is set: then the form is open and can be cleared. */
  readonly isFiltered = input.required<boolean>();
}
