import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormatNumber, FormatPercent } from '../../language/format-pipes';

/** One line of a series: what it counts and how many. */
export interface SeriesLine {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

/** One series as a table whose bars are drawn by the page itself: no script, and the numbers are the labels. */
@Component({
  selector: 'app-series-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, FormatPercent],
  template: `
    <table>
      <caption>
        {{
          caption()
        }}
        <span class="soft">{{ note() }}</span>
      </caption>
      <tbody>
        @for (line of lines(); track line.code) {
          <tr>
            <th scope="row">{{ line.label }}</th>
            <td class="figures">
              {{ line.count | formatNumber }}
              @if (whole() > 0) {
                <span class="soft">{{ (100 * line.count) / whole() | formatPercent }}</span>
              }
            </td>
            <td class="bar" aria-hidden="true">
              <span
                [class]="kind() + ' ' + line.code"
                [style.inline-size.%]="whole() ? (100 * line.count) / whole() : 0"
              ></span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './series-bars.css',
})
export class SeriesBars {
  readonly caption = input.required<string>();
  /** What the series stands on. */
  readonly note = input.required<string>();
  readonly kind = input.required<'claimed' | 'verified'>();
  readonly lines = input.required<readonly SeriesLine[]>();

  protected readonly whole = computed(() => this.lines().reduce((sum, { count }) => sum + count, 0));
}
