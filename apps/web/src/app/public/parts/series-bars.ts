import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { FormatNumber, FormatPercent } from '../../language/format-pipes';

/** One line of a series: what it counts and how many. */
export interface SeriesLine {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** The list of what was counted; null where there is none. */
  readonly link: { readonly path: readonly string[]; readonly params: Params } | null;
}

/** One series as a table whose bars are drawn by the page itself: no script, and the numbers are the labels. */
@Component({
  selector: 'app-series-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, FormatPercent, RouterLink],
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
            <th scope="row">
              @if (line.link && line.count > 0) {
                <a [routerLink]="line.link.path" [queryParams]="line.link.params">{{ line.label }}</a>
              } @else {
                {{ line.label }}
              }
            </th>
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
