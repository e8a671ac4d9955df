import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FigureLink } from './figure-link';

/** One number with its name; its content says what the number is out of or stands on. */
@Component({
  selector: 'ui-stat',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <p class="value">{{ value() }}</p>
    <p class="label">
      @if (link(); as to) {
        <a [routerLink]="to.path" [queryParams]="to.query" [attr.data-count]="count()">{{ label() }}</a>
      } @else {
        {{ label() }}
      }
    </p>
    <div class="note"><ng-content /></div>
  `,
  styleUrl: './stat.css',
})
export class Stat {
  /** In the reader's writing. */
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  /** The value as a number, for comparison with the linked list. */
  readonly count = input<number | null>(null);
  /** Link to what was counted. */
  readonly link = input<FigureLink | null>(null);
}
