import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChartCode, MomentQuery, ScopeQuery } from '@opev/contract';
import { ChartsClient } from '../../data/charts-client';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { ShownChart } from './shown-chart';

/** One chart in one scope at one moment: asks for its numbers and shows them, or why it cannot. */
@Component({
  selector: 'app-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, ShownChart],
  template: `
    @if (chart.hasValue()) {
      <!-- A rendered chart is read without a script: its comes when something is pressed in it. One that still sleeps
           when other figures are asked for goes with the element it stands in. -->
      <div>
        @defer (on idle; hydrate on interaction) {
          <app-shown-chart [view]="chart.value()" [chartQuery]="chartQuery()" />
        } @placeholder {
          <div class="room"></div>
        }
      </div>
    } @else {
      <div class="room">
        <p>{{ title() }}</p>
        <app-load-state [resource]="chart" />
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .room {
      min-block-size: 24rem;
    }

    p {
      font-size: var(--ui-text-l);
      font-weight: 600;
    }
  `,
})
export class Chart {
  readonly code = input.required<ChartCode>();
  readonly scope = input<ScopeQuery>({});
  readonly moment = input<MomentQuery>({});

  private readonly texts = inject(ReaderTexts);
  protected readonly title = computed(() => this.texts.text(`charts.${this.code()}.title`));
  protected readonly chartQuery = computed(() => ({ ...this.scope(), ...this.moment() }));
  protected readonly chart = inject(ChartsClient).chart(this.code, this.chartQuery);
}
