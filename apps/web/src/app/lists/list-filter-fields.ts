import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ListState } from './list-state';
import { QuerySearch } from './query-search';
import { QuerySelect } from './query-select';

/** A list's search, filters and order. */
@Component({
  selector: 'app-list-filter-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [QuerySearch, QuerySelect, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (filter of list().definition.filters; track filter.name) {
        @switch (filter.kind) {
          @case ('search') {
            <app-query-search [label]="t(filter.labelKey)" [value]="query()[filter.name]" />
          }
          @case ('terms') {
            <app-query-select
              [name]="filter.name"
              [label]="t(filter.labelKey)"
              [value]="query()[filter.name]"
              [allLabel]="t(filter.allKey)"
              [options]="filter.codes"
              [termsKey]="filter.termsKey"
            />
          }
          @case ('named') {
            @if (filter.options().length > 1) {
              <app-query-select
                [name]="filter.name"
                [label]="t(filter.labelKey)"
                [value]="query()[filter.name]"
                [allLabel]="t(filter.allKey)"
                [named]="filter.options()"
              />
            }
          }
        }
      }
      @if (list().definition.sorts; as sorts) {
        <app-query-select
          name="sort"
          [label]="t('reports.sort')"
          [value]="query()['sort']"
          [allLabel]="t(sorts.termsKey + sorts.codes[0])"
          [options]="otherSorts()"
          [termsKey]="sorts.termsKey"
        />
      }
    </ng-container>
  `,
  styleUrl: './list-filter-fields.css',
})
export class ListFilterFields {
  readonly list = input.required<ListState<unknown>>();

  protected readonly query = computed(() => this.list().query());
  protected readonly otherSorts = computed(() => this.list().definition.sorts?.codes.slice(1) ?? []);
}
