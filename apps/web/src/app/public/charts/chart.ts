import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChartCode, MomentQuery, ScopeQuery } from '@opev/contract';
import { ChartsClient } from '../../data/charts-client';
import { LoadState } from '../../shell/load-state';
import { ShownChart } from './shown-chart';

/** One chart in one scope at one moment: asks for its numbers and shows them, or why it cannot. */
@Component({
  selector: 'app-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, ShownChart],
  template: `
    @if (chart.hasValue()) {
      <!-- A rendered chart is read without a script: its comes when the reader does. -->
      @defer (on idle; hydrate on viewport) {
        <app-shown-chart [view]="chart.value()" [asked]="asked()" />
      } @placeholder {
        <div class="room"></div>
      }
    } @else {
      <div class="room"><app-load-state [resource]="chart" /></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .room {
      min-block-size: 24rem;
    }
  `,
})
export class Chart {
  readonly code = input.required<ChartCode>();
  readonly scope = input<ScopeQuery>({});
  readonly moment = input<MomentQuery>({});

  protected readonly asked = computed(() => ({ ...this.scope(), ...this.moment() }));
  protected readonly chart = inject(ChartsClient).chart(this.code, this.asked);
}
