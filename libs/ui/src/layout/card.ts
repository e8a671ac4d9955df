import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A quiet surface for one thing. Content: a heading, then whatever belongs to it. */
@Component({
  selector: 'ui-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ng-content />',
  styleUrl: './card.css',
  host: { class: 'ui-card ui-flush' },
})
export class Card {}
