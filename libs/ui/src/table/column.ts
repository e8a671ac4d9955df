import { Directive, inject, input, TemplateRef } from '@angular/core';

/** What a cell's template is given. */
export interface CellContext<T> {
  readonly $implicit: T;
}

/** The codes of the two orders a column offers. */
export interface ColumnSorts {
  readonly ascending: string;
  readonly descending: string;
}

/**
 * One column of a `ui-data-table`: `*uiColumn="let report of rows(); name: 'round'; label: 'Round'"` around what stands in its cells.
 * `of` gives the rows' type to the template and nothing else.
 */
@Directive({ selector: '[uiColumn]' })
export class Column<T> {
  readonly cell = inject<TemplateRef<CellContext<T>>>(TemplateRef);

  readonly uiColumnOf = input.required<readonly T[]>();
  /** Unique in its table; names it in the address when it is hidden. */
  readonly uiColumnName = input.required<string>();
  readonly uiColumnLabel = input.required<string>();
  /** Whether it names the row: read aloud with every other cell, and never hidden. */
  readonly uiColumnHeading = input(false);
  /** Null: the table cannot be sorted by it. */
  readonly uiColumnSorts = input<ColumnSorts | null>(null);

  static ngTemplateContextGuard<T>(_column: Column<T>, context: unknown): context is CellContext<T> {
    return context !== null;
  }
}
