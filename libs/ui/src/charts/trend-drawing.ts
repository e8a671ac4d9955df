import { ChangeDetectionStrategy, Component, computed, input, ViewEncapsulation } from '@angular/core';
import { ChartCommonModule, LineChartModule } from '@swimlane/ngx-charts';
import { HydratingLink } from '../layout/hydrating-link';
import { colourOf } from './fill-token';
import type { PlottedPanel, PlottedPoint, Trend } from './trend-data';

/** The drawing's own units; the style sheet stretches them to whatever room there is. */
const WIDTH = 640;
const HEIGHT = 240;
/** Names that find room below the drawing on a phone, in a column beside another, and in one line or two where there is most room. */
const FEW = 3;
const SOME = 6;

/**
 * Lines and bands. The SVG holds these only and stretches to its room, so that it needs no script to fit; every word is
 * HTML around it, so that Arabic, zoom and print need no care.
 */
@Component({
  selector: 'ui-trend-drawing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ChartCommonModule, LineChartModule, HydratingLink],
  templateUrl: './trend-drawing.html',
  styleUrl: './trend-drawing.css',
})
export class TrendDrawing {
  readonly trend = input.required<Trend>();
  /** Names the patterns the bands refer to. */
  readonly prefix = input.required<string>();

  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  /** Room for the longest number at the side. */
  protected readonly gutter = computed(() => {
    const lengths = this.trend().panels.flatMap(({ ticks }) => ticks.map(({ text }) => text.length));
    return `${Math.max(0, ...lengths)}ch`;
  });
  protected readonly rules = computed(() =>
    this.trend()
      .places.filter(({ isMarked }) => isMarked)
      .map(({ at }) => `M${x(at)} 0v${HEIGHT}`)
      .join(''),
  );
  protected readonly panels = computed(() => this.trend().panels.map((panel) => this.scaled(panel)));
  /** The places with a name; of many, those that are named where there is little room are counted from the last. */
  protected readonly named = computed(() => {
    const named = this.trend().places.filter(({ label }) => label !== null);
    const isAmong = (most: number, index: number): boolean =>
      (named.length - 1 - index) % Math.ceil(named.length / most) === 0;
    return named.map((place, index) => ({ ...place, isFew: isAmong(FEW, index), isSome: isAmong(SOME, index) }));
  });
  protected readonly areMany = computed(() => this.named().length > SOME);
  protected readonly isNoted = computed(() => this.trend().places.some(({ note }) => note !== null));

  private scaled({ bands, lines, ticks }: PlottedPanel) {
    const top = Math.max(1, ticks.at(-1)?.value ?? 0);
    const y = (value: number): number => tenths(HEIGHT * (1 - value / top));
    const spot = ({ at, value }: PlottedPoint): string => `${x(at)} ${y(value)}`;
    return {
      ticks: ticks.map(({ value, text }) => ({ at: value / top, text })),
      grid: ticks.map(({ value }) => `M0 ${y(value)}h${WIDTH}`).join(''),
      bands: bands.flatMap(({ fill, pieces }) =>
        pieces.map((piece) => {
          const upper = piece.map(({ at, to }) => `${x(at)} ${y(to)}`);
          const lower = piece.map(({ at, from }) => `${x(at)} ${y(from)}`).reverse();
          return { fill: `url(#${this.prefix()}-${fill})`, path: `M${[...upper, ...lower].join('L')}Z` };
        }),
      ),
      lines: lines.map(({ fill, mark, points, stretches }) => ({
        mark,
        colour: colourOf(fill),
        stretches: stretches
          .filter((stretch) => stretch.points.length > 1)
          .map(({ points: joined, isOpen }) => ({ isOpen, path: `M${joined.map(spot).join('L')}` })),
        // Strokes without a length: their ends are the marks, which do not stretch with the drawing.
        marks: points.map((point) => `M${spot(point)}h0`).join(''),
        hollow: points
          .filter(({ isOpen }) => isOpen)
          .map((point) => `M${spot(point)}h0`)
          .join(''),
      })),
    };
  }
}

function x(at: number): number {
  return tenths(WIDTH * at);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
