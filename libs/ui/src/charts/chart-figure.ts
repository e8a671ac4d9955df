import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChartTexts } from './chart-data';

/**
 * What belongs around every drawing: what it shows, in which unit, on how much it stands, how it was made, and the
 * same numbers as a table. Content: the drawing; `<table table>`; `<… method>`.
 */
@Component({
  selector: 'ui-chart-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.css',
})
export class ChartFigure {
  /** A sentence that says what the chart shows. Not `title`: the browser would make a tooltip of it. */
  readonly heading = input.required<string>();
  /** What a bar's length counts: "Number of activities". */
  readonly unit = input.required<string>();
  /** "64 of 91 activities"; null only where the rows' notes say it row by row. */
  readonly coverage = input<string | null>(null);
  readonly texts = input.required<ChartTexts>();
}
