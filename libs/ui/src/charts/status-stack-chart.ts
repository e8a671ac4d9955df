import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StatusCode } from '../badges/status-code';
import { IdSource } from '../forms/id-source';
import type { ChartRow, ChartTexts, WriteNumber } from './chart-data';
import { ChartFigure } from './chart-figure';
import { ChartLegend } from './chart-legend';
import { ChartPatterns } from './chart-patterns';
import { ChartTable } from './chart-table';
import { StackDrawing } from './stack-drawing';

/** One goal, country or organisation with its activities by status. */
export interface StatusRow {
  readonly label: string;
  /** "7 of 11 activities"; null for none. */
  readonly note: string | null;
  readonly link: readonly (string | number)[] | null;
  /** Activities by status; absent is 0. */
  readonly byStatus: Readonly<Partial<Record<StatusCode, number>>>;
}

/** Activities by status, one bar per row. */
@Component({
  selector: 'ui-status-stack-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFigure, ChartLegend, ChartPatterns, ChartTable, StackDrawing],
  template: `
    <ui-chart-figure [heading]="heading()" [unit]="unit()" [coverage]="coverage()" [texts]="texts()">
      <ui-chart-patterns [prefix]="prefix" [fills]="fills()" />
      <ui-chart-legend [prefix]="prefix" [entries]="entries()" />
      <ui-stack-drawing [prefix]="prefix" [rows]="drawn()" [full]="isShare() ? 1 : null" />
      <ui-chart-table table [rowHeading]="texts().rowHeading" [rows]="chartRows()" [writeNumber]="writeNumber()" />
      <ng-content select="[method]" ngProjectAs="[method]" />
    </ui-chart-figure>
  `,
})
export class StatusStackChart {
  readonly heading = input.required<string>();
  readonly unit = input.required<string>();
  readonly coverage = input<string | null>(null);
  readonly texts = input.required<ChartTexts>();
  readonly rows = input.required<readonly StatusRow[]>();
  /** The statuses in the order of the bar, with their names in the reader's language. */
  readonly statuses = input.required<readonly { readonly status: StatusCode; readonly label: string }[]>();
  /** True: every bar is as long as the others and shows shares; the table keeps the counts. */
  readonly isShare = input(false);
  readonly writeNumber = input.required<WriteNumber>();

  protected readonly prefix = inject(IdSource).next('chart');
  protected readonly entries = computed(() =>
    this.statuses().map(({ status, label }) => ({ fill: `status-${status}` as const, label })),
  );
  protected readonly fills = computed(() => this.entries().map(({ fill }) => fill));
  protected readonly chartRows = computed<readonly ChartRow[]>(() =>
    this.rows().map(({ byStatus, ...row }) => ({
      ...row,
      segments: this.statuses().map(({ status, label }) => ({
        fill: `status-${status}` as const,
        label,
        value: byStatus[status] ?? 0,
      })),
    })),
  );
  protected readonly drawn = computed(() => (this.isShare() ? this.chartRows().map(asShares) : this.chartRows()));
}

function asShares(row: ChartRow): ChartRow {
  const total = row.segments.reduce((sum, { value }) => sum + value, 0);
  const segments = row.segments.map((segment) => ({ ...segment, value: total === 0 ? 0 : segment.value / total }));
  return { ...row, segments };
}
