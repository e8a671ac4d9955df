import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChartFigure, ChartTable } from '@opev/ui';
import { TrendChart } from '@opev/ui/charts';
import { DeskClient } from '../../data/desk-client';
import { ReaderTexts } from '../../language/reader-texts';
import { RoomState } from '../../session/room-state';
import { arrivalsDrawing } from './arrivals-drawing';

/** How the reports of the latest round come in, day by day, beside the round before it. For staff: it knows what is expected. */
@Component({
  selector: 'app-round-arrivals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFigure, ChartTable, RoomState, TranslocoDirective, TrendChart],
  template: `
    <ng-container *transloco="let t">
      @if (drawn(); as drawing) {
        <ui-chart-figure [heading]="null" [unit]="t('desk.arrivals.unit')" [texts]="words()">
          <div>
            @defer (on viewport; hydrate never) {
              <ui-trend-chart [trend]="drawing.trend" [legend]="drawing.legend" />
            } @placeholder {
              <div class="room" aria-hidden="true"></div>
            }
          </div>
          <div table>
            <ui-chart-table
              [label]="t('desk.arrivals.title') + ': ' + t('shell.figure.scrollable')"
              [rowHeading]="t('desk.arrivals.rows')"
              [table]="drawing.table"
              [unknownText]="t('desk.arrivals.unknown')"
              [writeNumber]="writeNumber"
            />
          </div>
          <p method>{{ t('desk.arrivals.method') }}</p>
        </ui-chart-figure>
      }
      <app-room-state [resource]="arrivals" />
    </ng-container>
  `,
  styles: '.room { min-block-size: 24rem; }',
})
export class RoundArrivals {
  private readonly texts = inject(ReaderTexts);

  protected readonly arrivals = inject(DeskClient).arrivals();
  protected readonly drawn = computed(() =>
    this.arrivals.hasValue() ? arrivalsDrawing(this.arrivals.value(), this.texts) : null,
  );
  protected readonly words = computed(() => ({
    table: this.texts.text('shell.figure.table'),
    scrollable: this.texts.text('shell.figure.scrollable'),
    method: this.texts.text('shell.figure.method'),
    rowHeading: this.texts.text('desk.arrivals.rows'),
  }));
  protected readonly writeNumber = (value: number): string => this.texts.number(value);
}
