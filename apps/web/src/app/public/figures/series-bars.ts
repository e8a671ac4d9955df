import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { sharesOf } from '@opev/domain';
import { FormatNumber, FormatShare } from '../../language/format-pipes';

/** One row of a series: name and count. */
export interface SeriesLine {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** The list of what was counted; null where there is none. */
  readonly link: { readonly path: readonly string[]; readonly params: Params } | null;
}

/** One series as a table with CSS bars: no script, and the numbers are the labels. */
@Component({
  selector: 'app-series-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, FormatShare, RouterLink],
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
                <a [routerLink]="line.link.path" [queryParams]="line.link.params" [attr.data-count]="line.count">{{
                  line.label
                }}</a>
              } @else {
                {{ line.label }}
              }
            </th>
            <td class="figures">
              {{ line.count | formatNumber }}
              @if (isCounted()) {
                <span class="soft">{{ shares()[$index] ?? 0 | formatShare }}</span>
              }
            </td>
            <td class="bar" aria-hidden="true">
              @if (line.count > 0) {
                <span [class]="kind() + ' ' + line.code" [style.inline-size.%]="shares()[$index]"></span>
              }
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
  /** Coverage of the series. */
  readonly note = input.required<string>();
  readonly kind = input.required<'claimed' | 'verified'>();
  readonly lines = input.required<readonly SeriesLine[]>();

  protected readonly isCounted = computed(() => this.lines().some(({ count }) => count > 0));
  /** In the order of the lines; they add up to 100 %. */
  protected readonly shares = computed(() => sharesOf(this.lines().map(({ count }) => count)));
}
