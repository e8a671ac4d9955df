import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One number with its name; its content says what the number is out of or stands on. */
@Component({
  selector: 'ui-stat',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="value">{{ value() }}</p>
    <p class="label">{{ label() }}</p>
    <div class="note"><ng-content /></div>
  `,
  styleUrl: './stat.css',
})
export class Stat {
  /** In the reader's writing. */
  readonly value = input.required<string>();
  readonly label = input.required<string>();
}
