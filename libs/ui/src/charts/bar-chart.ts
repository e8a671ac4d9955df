import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IdSource } from '../forms/id-source';
import type { ChartRow, ChartTexts, WriteNumber } from './chart-data';
import { ChartFigure } from './chart-figure';
import { ChartPatterns } from './chart-patterns';
import { ChartTable } from './chart-table';
import { StackDrawing } from './stack-drawing';

/** One quantity with its name. */
export interface BarRow {
  readonly label: string;
  /** Beside the name; the value itself when null. */
  readonly note: string | null;
  readonly link: readonly (string | number)[] | null;
  /** Null: not known. It has no bar, and the table says `unknownText`. */
  readonly value: number | null;
}

/** One bar per row, all of the same kind. */
@Component({
  selector: 'ui-bar-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFigure, ChartPatterns, ChartTable, StackDrawing],
  template: `
    <ui-chart-figure [heading]="heading()" [unit]="unit()" [coverage]="coverage()" [texts]="texts()">
      <ui-chart-patterns [prefix]="prefix" [fills]="['plain']" />
      <ui-stack-drawing [prefix]="prefix" [rows]="drawn()" [full]="full()" />
      <ui-chart-table table [rowHeading]="texts().rowHeading" [rows]="listed()" [writeNumber]="writeNumber()" />
      <ng-content select="[method]" ngProjectAs="[method]" />
    </ui-chart-figure>
  `,
})
export class BarChart {
  readonly heading = input.required<string>();
  readonly unit = input.required<string>();
  readonly coverage = input<string | null>(null);
  readonly texts = input.required<ChartTexts>();
  readonly rows = input.required<readonly BarRow[]>();
  /** What a full bar stands for (100 for percent); null: the largest value. */
  readonly full = input<number | null>(null);
  /** In place of a value that is not known: "No report yet". */
  readonly unknownText = input.required<string>();
  readonly writeNumber = input.required<WriteNumber>();

  protected readonly prefix = inject(IdSource).next('chart');
  protected readonly drawn = computed(() =>
    this.rows().map((row) => this.chartRow(row, row.note ?? this.written(row.value))),
  );
  protected readonly listed = computed(() =>
    this.rows().map((row) => this.chartRow(row, row.value === null ? (row.note ?? this.unknownText()) : row.note)),
  );

  private chartRow({ label, link, value }: BarRow, note: string | null): ChartRow {
    const segments = value === null ? [] : [{ fill: 'plain' as const, label: this.unit(), value }];
    return { label, link, note, segments };
  }

  private written(value: number | null): string {
    return value === null ? this.unknownText() : this.writeNumber()(value);
  }
}
