import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { OpenWhen } from '../layout/open-when';

/** Texts around a chart's drawing, in the reader's language. */
export interface ChartTexts {
  /** Opens the twin table: "These figures as a table". */
  readonly table: string;
  /** Heading of the table's first column: "Goal". */
  readonly rowHeading: string;
  /** Read aloud when the table scrolls sideways. */
  readonly scrollable: string;
  /** Opens the explanation (content marked `method`). */
  readonly method: string;
}

/**
 * The frame of every drawing: title, unit, coverage, method, and the same numbers as a table. Content: the drawing; `table`;
 * `method`; `actions`.
 */
@Component({
  selector: 'ui-chart-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OpenWhen],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.css',
})
export class ChartFigure {
  /** A sentence that says what the chart shows; null where the page's heading does. */
  readonly heading = input.required<string | null>();
  /** What the numbers count: "Number of activities". */
  readonly unit = input.required<string>();
  /** "64 of 91 activities"; null only where the rows say it one by one. */
  readonly coverage = input<string | null>(null);
  /** The scope: "Country: Tunisia"; null for the whole. */
  readonly scope = input<string | null>(null);
  readonly texts = input.required<ChartTexts>();
  /** Whether the table is open initially. */
  readonly isTableOpen = input(false);
  /** False where the drawing is a table itself. */
  readonly hasTable = input(true);
}
