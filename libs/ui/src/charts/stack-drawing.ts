import {
  type AfterViewChecked,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  ViewEncapsulation,
} from '@angular/core';
import { BarChartModule, ScaleType } from '@swimlane/ngx-charts';
import type { ChartRow } from './chart-data';
import { HydratingLink } from '../layout/hydrating-link';

/** Units of the drawing; the style sheet stretches them to the available width. */
const WIDTH = 640;
const PITCH = 40;
const BAR = 16;
const GAP = PITCH - BAR;
/** What ngx-charts keeps free around the bars of a stacked chart without axes. */
const MARGIN = { inline: 20, block: 10 };

/** Characters that fit on one line of a phone. */
const ONE_LINE = 36;

/**
 * Stacked bars. The SVG contains bars only and stretches, so that it needs no script to fit; all text is HTML above its bar,
 * which makes Arabic, zoom and print simple.
 */
@Component({
  selector: 'ui-stack-drawing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [BarChartModule, HydratingLink],
  templateUrl: './stack-drawing.html',
  styleUrl: './stack-drawing.css',
})
export class StackDrawing implements AfterViewChecked {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly rows = input.required<readonly ChartRow[]>();
  /** Names the patterns the fills refer to. */
  readonly prefix = input.required<string>();
  /** Value of a full bar; null: that of the longest row. */
  readonly full = input<number | null>(null);

  protected readonly scheme = { name: 'none', selectable: false, group: ScaleType.Ordinal, domain: ['none'] };
  protected readonly fillOf = (fill: string): string => `url(#${this.prefix()}-${fill})`;
  protected readonly max = computed(() => this.full() ?? Math.max(1, ...this.rows().map(totalOf)));
  /** Whether a name needs two lines on a phone: every row is as high as the highest. */
  protected readonly wraps = computed(() => this.rows().some(({ label }) => label.length > ONE_LINE));
  protected readonly barPadding = computed(() => (this.rows().length > 1 ? GAP : 0));
  protected readonly view = computed<[number, number]>(() => [
    WIDTH + 2 * MARGIN.inline,
    this.rows().length * PITCH - GAP + (this.rows().length > 1 ? 1 : 0) + 2 * MARGIN.block,
  ]);
  protected readonly results = computed(() =>
    this.rows().map((row, index) => ({
      name: String(index),
      series: row.segments.filter(({ value }) => value > 0).map(({ fill, value }) => ({ name: fill, value })),
    })),
  );
  private readonly viewBox = computed(
    () => `${MARGIN.inline} ${MARGIN.block - GAP} ${WIDTH} ${this.rows().length * PITCH}`,
  );

  ngAfterViewChecked(): void {
    const svg = this.host.nativeElement.querySelector('svg.ngx-charts');
    if (!svg || svg.getAttribute('viewBox') === this.viewBox()) return;
    svg.setAttribute('viewBox', this.viewBox());
    svg.setAttribute('preserveAspectRatio', 'none');
  }
}

function totalOf(row: ChartRow): number {
  return row.segments.reduce((sum, { value }) => sum + value, 0);
}
