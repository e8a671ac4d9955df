import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TrendLegendEntry } from './chart-data';
import { colourOf } from './fill-token';

/** What each fill or line of a chart means: its colour, its pattern or marks, its word. */
@Component({
  selector: 'ui-chart-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list">
      @for (entry of entries(); track entry.fill) {
        <li>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            @switch (entry.mark ?? null) {
              @case ('circle') {
                <path d="M0 8h24" [style.stroke]="colourOf(entry.fill)" />
                <circle cx="12" cy="8" r="4.5" [style.fill]="colourOf(entry.fill)" />
              }
              @case ('square') {
                <path d="M0 8h24" stroke-dasharray="6 3" [style.stroke]="colourOf(entry.fill)" />
                <path class="square" d="M8 4h8v8H8z" [style.fill]="colourOf(entry.fill)" />
              }
              @case ('place') {
                <path class="place" d="M12 0v16" stroke-dasharray="4 3" />
              }
              @default {
                <rect width="24" height="16" rx="2" [attr.fill]="'url(#' + prefix() + '-' + entry.fill + ')'" />
              }
            }
          </svg>
          {{ entry.label }}
        </li>
      }
    </ul>
  `,
  styleUrl: './chart-legend.css',
})
export class ChartLegend {
  readonly prefix = input.required<string>();
  readonly entries = input.required<readonly TrendLegendEntry[]>();

  protected readonly colourOf = colourOf;
}
