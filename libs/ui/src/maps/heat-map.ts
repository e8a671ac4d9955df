import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FigureTable, WriteNumber } from '../chart-figure/figure-table';
import { stepOf, stepRanges } from './steps';
import { HydratingLink } from '../layout/hydrating-link';

/** Numbers of rows by columns, as a table that is its own picture. What nobody works on stays white and framed. */
@Component({
  selector: 'ui-heat-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HydratingLink],
  templateUrl: './heat-map.html',
  styleUrls: ['./scale.css', './heat-map.css'],
})
export class HeatMap {
  /** Names the region that scrolls. */
  readonly label = input.required<string>();
  readonly rowHeading = input.required<string>();
  /** Columns stand under their short names, if they have one; their names are read aloud and shown on pointing. */
  readonly table = input.required<FigureTable>();
  /** What a white cell means. */
  readonly nobodyText = input.required<string>();
  readonly unknownText = input.required<string>();
  readonly writeNumber = input.required<WriteNumber>();

  private readonly ranges = computed(() =>
    stepRanges(Math.max(0, ...this.table().rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)))),
  );
  protected readonly legend = computed(() =>
    this.ranges().map(({ step, from, to }) => {
      const write = this.writeNumber();
      return { step, label: from === to ? write(from) : `${write(from)}–${write(to)}` };
    }),
  );
  protected readonly lines = computed(() =>
    this.table().rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map(({ value, link }) => ({
        value,
        link,
        step: value === null ? '0' : stepOf(value, this.ranges()),
      })),
    })),
  );
}
