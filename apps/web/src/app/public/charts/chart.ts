import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChartCode, MomentQuery, ScopeQuery } from '@opev/contract';
import { ChartsClient } from '../../data/charts-client';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { ShownChart } from './shown-chart';

/** One chart in one scope at one moment: loads its numbers and shows them, or the reason why not. */
@Component({
  selector: 'app-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, ShownChart],
  template: `
    @if (chart.hasValue()) {
      <!-- A server-rendered chart hydrates on interaction. A block that is not hydrated when other figures are
           requested is removed with the element around it. -->
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
