import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { LegendEntry } from './chart-data';

/** What each fill of a chart means: its colour, its pattern, its word. */
@Component({
  selector: 'ui-chart-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list">
      @for (entry of entries(); track entry.fill) {
        <li>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <rect width="24" height="16" rx="2" [attr.fill]="'url(#' + prefix() + '-' + entry.fill + ')'" />
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
  readonly entries = input.required<readonly LegendEntry[]>();
}
