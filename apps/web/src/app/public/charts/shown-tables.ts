import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartCode } from '@opev/contract';
import { ChartTable, HeatMap, type FigureTable } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';

/**
 * A chart's numbers as tables, or as the heat map, which is a table itself. In a chunk of its own, loaded only where the
 * server has not rendered them.
 */
@Component({
  selector: 'app-shown-tables',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartTable, HeatMap, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (table of tables(); track $index) {
        @if (isPicture()) {
          <ui-heat-map
            [label]="labelOf(table)"
            [rowHeading]="rowHeading()"
            [table]="table"
            [nobodyText]="t('charts.nobody')"
            [unknownText]="t('charts.unknown')"
            [writeNumber]="writeNumber"
          />
        } @else {
          <ui-chart-table
            [label]="labelOf(table)"
            [rowHeading]="rowHeading()"
            [table]="table"
            [unknownText]="t('charts.unknown')"
            [writeNumber]="writeNumber"
          />
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--ui-space-4);
    }
  `,
})
export class ShownTables {
  readonly code = input.required<ChartCode>();
  readonly tables = input.required<readonly FigureTable[]>();
  /** True for the heat map. */
  readonly isPicture = input(false);

  private readonly texts = inject(ReaderTexts);
  protected readonly rowHeading = computed(() => this.texts.text(`charts.${this.code()}.rows`));
  protected readonly writeNumber = (value: number): string => this.texts.number(value);

  /** Names the region a table scrolls in; of two tables each by its own row. */
  protected labelOf({ rows }: FigureTable): string {
    const name = this.tables().length > 1 ? rows[0]?.label : undefined;
    return `${name ?? this.texts.text(`charts.${this.code()}.title`)}: ${this.texts.text('shell.figure.scrollable')}`;
  }
}
