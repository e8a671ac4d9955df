import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FigureTable, WriteNumber } from './figure-table';
import { HydratingLink } from '../layout/hydrating-link';

/** The numbers of a chart as a table, each linked to its source. Scrolls by itself on a phone. */
@Component({
  selector: 'ui-chart-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HydratingLink],
  template: `
    <div class="ui-table-frame" role="region" tabindex="0" [attr.aria-label]="label()">
      <table class="ui-table">
        <thead>
          <tr>
            <th scope="col">{{ rowHeading() }}</th>
            @for (column of table().columns; track column.code) {
              <th scope="col" class="number">{{ column.label }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track row.code) {
            <tr>
              <th scope="row">
                @if (row.link; as link) {
                  <a [uiLink]="link.path" [queryParams]="link.query">{{ row.label }}</a>
                } @else {
                  {{ row.label }}
                }
              </th>
              @for (cell of row.cells; track $index) {
                <td class="number">
                  @if (cell.value === null) {
                    <span aria-hidden="true">–</span><span class="visually-hidden">{{ unknownText() }}</span>
                  } @else if (cell.link && cell.value > 0) {
                    <a [uiLink]="cell.link.path" [queryParams]="cell.link.query" [attr.data-count]="cell.value">{{
                      writeNumber()(cell.value)
                    }}</a>
                  } @else {
                    {{ writeNumber()(cell.value) }}
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    thead th {
      white-space: normal;
    }

    th[scope='row'] {
      min-inline-size: 9rem;
    }

    /* As many columns in sight as a phone has room for. */
    @media (max-width: 40rem) {
      .ui-table th,
      .ui-table td {
        padding-inline: var(--ui-space-2);
      }

      thead th {
        font-size: var(--ui-text-xs);
      }

      th[scope='row'] {
        min-inline-size: 7.5rem;
      }
    }
  `,
})
export class ChartTable {
  /** Names the region that scrolls. */
  readonly label = input.required<string>();
  readonly rowHeading = input.required<string>();
  readonly table = input.required<FigureTable>();
  /** Read aloud for a number that is not known. */
  readonly unknownText = input.required<string>();
  readonly writeNumber = input.required<WriteNumber>();
}
