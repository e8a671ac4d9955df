import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CHART_PATTERNS, type FillToken } from './fill-token';

/** The tokens of fills that have none of their own name. */
const COLOURS: Readonly<Partial<Record<FillToken, string>>> = {
  plain: 'accent',
  less: 'accent',
  open: 'accent',
  rest: 'status-no-commitment',
};

/** The fills of one chart, as SVG patterns named `<prefix>-<fill>`. Nothing to see by itself. */
@Component({
  selector: 'ui-chart-patterns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        @for (pattern of patterns(); track pattern.id) {
          <pattern [attr.id]="pattern.id" width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" [style.fill]="pattern.ground" />
            @switch (pattern.kind) {
              @case ('diagonal') {
                <path class="over" d="M-2 2 2-2M0 8 8 0M6 10l4-4" />
              }
              @case ('vertical') {
                <path class="over" d="M2 0v8M6 0v8" />
              }
              @case ('dots') {
                <circle class="dot" cx="2" cy="2" r="1.3" />
                <circle class="dot" cx="6" cy="6" r="1.3" />
              }
              @case ('horizontal') {
                <path class="over" d="M0 2h8M0 6h8" />
              }
              @case ('cross') {
                <path class="over" d="M0 0l8 8M8 0 0 8" />
              }
              @case ('hollow') {
                <path [style.stroke]="pattern.colour" d="M0 8 8 0" stroke-width="0.8" fill="none" />
              }
            }
          </pattern>
        }
      </defs>
    </svg>
  `,
  styleUrl: './chart-patterns.css',
})
export class ChartPatterns {
  readonly prefix = input.required<string>();
  readonly fills = input.required<readonly FillToken[]>();

  protected readonly patterns = computed(() =>
    this.fills().map((fill) => {
      const kind = CHART_PATTERNS[fill];
      const colour = `var(--ui-${COLOURS[fill] ?? fill})`;
      return { id: `${this.prefix()}-${fill}`, kind, colour, ground: kind === 'hollow' ? 'var(--ui-sunken)' : colour };
    }),
  );
}
