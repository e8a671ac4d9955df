import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { Column } from './column';

type Order = 'ascending' | 'descending';

/**
 * Rows in columns; on a narrow screen each row is a card. What it is sorted by is in the address, as `?sort=`, and a click on the head of a
 * column is a link there.
 */
@Component({
  selector: 'ui-data-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, RouterLink],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<T> {
  /** Read aloud: what the rows are. */
  readonly caption = input.required<string>();
  /** Read aloud when the frame that scrolls is reached. */
  readonly scrollLabel = input.required<string>();
  readonly columns = input.required<readonly Column<T>[]>();
  readonly rows = input.required<readonly T[]>();
  /** Tells rows apart when they are shown again. */
  readonly keyOf = input.required<(row: T) => unknown>();
  /** Code of the order the rows are in; null when there is only one. */
  readonly sort = input<string | null>(null);
  /** The order without `?sort=`. */
  readonly defaultSort = input<string | null>(null);
  /** Whether other rows are on their way. */
  readonly isBusy = input(false);

  protected orderOf(column: Column<T>): Order | null {
    const sorts = column.uiColumnSorts();
    if (sorts?.ascending === this.sort()) return 'ascending';
    return sorts?.descending === this.sort() ? 'descending' : null;
  }

  /** The other way round when it is sorted by this column already; a list in another order begins at its first page. */
  protected paramsOf(column: Column<T>): Params {
    const sorts = column.uiColumnSorts();
    const sort = this.orderOf(column) === 'ascending' ? sorts?.descending : sorts?.ascending;
    return { sort: sort === this.defaultSort() ? null : sort, cursor: null };
  }
}
