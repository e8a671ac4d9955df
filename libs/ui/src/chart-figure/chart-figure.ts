import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { OpenWhen } from '../layout/open-when';

/** What every chart says around its drawing, in the reader's language. */
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
 * What belongs around every drawing: what it shows, in which unit, on how much it stands, how it was made, and the
 * same numbers as a table. Content: the drawing; `table`; `method`; `actions`.
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
  /** What of the whole is shown: "Country: Tunisia"; null for all of it. */
  readonly scope = input<string | null>(null);
  readonly texts = input.required<ChartTexts>();
  /** True where the table is wanted at once. */
  readonly isTableOpen = input(false);
  /** False where the drawing is a table itself. */
  readonly hasTable = input(true);
}
