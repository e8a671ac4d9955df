import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ChartRow, WriteNumber } from './chart-data';

/** The same numbers as the drawing, one column per kind of segment. A cell is empty where a row has no such kind. */
@Component({
  selector: 'ui-chart-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="ui-table">
      <thead>
        <tr>
          <th scope="col">{{ rowHeading() }}</th>
          @for (column of columns(); track column.fill) {
            <th scope="col" class="number">{{ column.label }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of lines(); track $index) {
          <tr>
            <th scope="row">
              {{ row.label }}
              @if (row.note) {
                <span class="soft"> · {{ row.note }}</span>
              }
            </th>
            @for (cell of row.cells; track $index) {
              <td class="number">{{ cell }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ChartTable {
  readonly rowHeading = input.required<string>();
  readonly rows = input.required<readonly ChartRow[]>();
  readonly writeNumber = input.required<WriteNumber>();

  protected readonly columns = computed(() => {
    const labels = new Map(this.rows().flatMap((row) => row.segments.map(({ fill, label }) => [fill, label] as const)));
    return [...labels].map(([fill, label]) => ({ fill, label }));
  });
  protected readonly lines = computed(() =>
    this.rows().map(({ label, note, segments }) => ({
      label,
      note,
      cells: this.columns().map((column) => {
        const segment = segments.find(({ fill }) => fill === column.fill);
        return segment ? this.writeNumber()(segment.value) : '';
      }),
    })),
  );
}
