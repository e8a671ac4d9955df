import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  contentChildren,
  Directive,
  inject,
  input,
  TemplateRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Column, DataTable, State, type CellContext } from '@opev/ui';
import { FormatNumber } from '../language/format-pipes';
import { RoomState } from '../session/room-state';
import { ColumnChoice } from './column-choice';
import { ListFilterFields } from './list-filter-fields';
import { ListPager } from './list-pager';
import type { ListState } from './list-state';
import { SavedViews } from './saved-views';

/** Template of a row of a list shown as cards: `*appListCard="let report of list.rows()"`. */
@Directive({ selector: '[appListCard]' })
export class ListCard<T> {
  readonly card = inject<TemplateRef<CellContext<T>>>(TemplateRef);

  /** Gives the rows' type to the template and nothing else. */
  readonly appListCardOf = input.required<readonly T[]>();

  static ngTemplateContextGuard<T>(_card: ListCard<T>, context: unknown): context is CellContext<T> {
    return context !== null;
  }
}

/**
 * The frame of a list behind the sign-in: filters, orders and saved views, rows as a table (`*uiColumn`) or as cards
 * (`*appListCard`), pager, and states for loading, failure, empty and no match. Other content is placed above the rows.
 */
@Component({
  selector: 'app-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ColumnChoice,
    DataTable,
    FormatNumber,
    ListFilterFields,
    ListPager,
    NgTemplateOutlet,
    RoomState,
    RouterLink,
    SavedViews,
    State,
    TranslocoDirective,
  ],
  templateUrl: './list-page.html',
  styleUrl: './list-page.css',
})
export class ListPage<T> {
  readonly list = input.required<ListState<T>>();
  /** What the rows are, for a screen reader. */
  readonly caption = input.required<string>();
  /** Said when there is nothing, and nothing was filtered. */
  readonly emptyText = input.required<string>();
  /** Tells rows apart. */
  readonly keyOf = input.required<(row: T) => unknown>();

  private readonly columns = contentChildren<Column<T>>(Column);
  protected readonly card = contentChild<ListCard<T>>(ListCard);

  /** Columns that may be hidden. */
  protected readonly optional = computed(() => this.columns().filter((column) => !column.uiColumnHeading()));
  protected readonly shown = computed(() =>
    this.columns().filter(
      (column) => column.uiColumnHeading() || !this.list().hidden().includes(column.uiColumnName()),
    ),
  );
  protected readonly sort = computed(() => this.list().query()['sort'] ?? null);
  protected readonly defaultSort = computed(() => this.list().definition.sorts?.codes[0] ?? null);
  protected readonly csv = computed(() => this.list().definition.csvOf?.(this.list().query()) ?? null);
  /** Back to the list as it is, its columns apart. */
  protected readonly clearParams = computed(() =>
    Object.fromEntries([...this.list().definition.filters.map(({ name }) => [name, null]), ['cursor', null]]),
  );
}
