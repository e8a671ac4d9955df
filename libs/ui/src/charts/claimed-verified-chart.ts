import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RatingCode, StatusCode } from '../badges/status-code';
import { IdSource } from '../forms/id-source';
import type { ChartRow, ChartTexts, WriteNumber } from './chart-data';
import type { ChartFill } from './chart-fill';
import { ChartFigure } from './chart-figure';
import { ChartLegend } from './chart-legend';
import { ChartPatterns } from './chart-patterns';
import { ChartTable } from './chart-table';
import { StackDrawing } from './stack-drawing';

/** One of the two words on the same commitments. */
export interface Word<Code extends string> {
  /** Whose word it is: "What the organisations say". */
  readonly label: string;
  /** In the order of the bar, with names in the reader's language. */
  readonly parts: readonly { readonly code: Code; readonly label: string; readonly value: number }[];
}

/** The organisations' word and the observatory's, beside each other, each on its own scale. Never blended. */
@Component({
  selector: 'ui-claimed-verified-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFigure, ChartLegend, ChartPatterns, ChartTable, StackDrawing],
  template: `
    <ui-chart-figure [heading]="heading()" [unit]="unit()" [coverage]="coverage()" [texts]="texts()">
      <ui-chart-patterns [prefix]="prefix" [fills]="fills()" />
      <ui-stack-drawing [prefix]="prefix" [rows]="[claimedRow()]" />
      <ui-chart-legend [prefix]="prefix" [entries]="counted(claimedRow())" />
      <ui-stack-drawing [prefix]="prefix" [rows]="[verifiedRow()]" />
      <ui-chart-legend [prefix]="prefix" [entries]="counted(verifiedRow())" />
      <div table>
        <ui-chart-table [rowHeading]="texts().rowHeading" [rows]="[claimedRow()]" [writeNumber]="writeNumber()" />
        <ui-chart-table [rowHeading]="texts().rowHeading" [rows]="[verifiedRow()]" [writeNumber]="writeNumber()" />
      </div>
      <ng-content select="[method]" ngProjectAs="[method]" />
    </ui-chart-figure>
  `,
})
export class ClaimedVerifiedChart {
  readonly heading = input.required<string>();
  readonly unit = input.required<string>();
  readonly coverage = input.required<string>();
  readonly texts = input.required<ChartTexts>();
  readonly claimed = input.required<Word<StatusCode>>();
  readonly verified = input.required<Word<RatingCode>>();
  readonly writeNumber = input.required<WriteNumber>();

  protected readonly prefix = inject(IdSource).next('chart');
  protected readonly claimedRow = computed<ChartRow>(() => rowOf(this.claimed(), (code) => `status-${code}` as const));
  protected readonly verifiedRow = computed<ChartRow>(() =>
    rowOf(this.verified(), (code) => `rating-${code}` as const),
  );
  protected readonly fills = computed(() =>
    [...this.claimedRow().segments, ...this.verifiedRow().segments].map(({ fill }) => fill),
  );

  protected counted({ segments }: ChartRow): readonly { fill: ChartFill; label: string }[] {
    return segments.map(({ fill, label, value }) => ({ fill, label: `${label}: ${this.writeNumber()(value)}` }));
  }
}

function rowOf<Code extends string>(
  { label, parts }: Word<Code>,
  fillOf: (code: Code) => ChartRow['segments'][number]['fill'],
): ChartRow {
  const segments = parts.map((part) => ({ fill: fillOf(part.code), label: part.label, value: part.value }));
  return { label, note: null, link: null, segments };
}
