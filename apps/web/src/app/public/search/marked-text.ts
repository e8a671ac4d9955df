import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TextPartView } from '@opev/contract';

/** A text with the matching words marked. */
@Component({
  selector: 'app-marked-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @if (part.isMatch) {
      <mark>{{ part.text }}</mark>
    } @else {
      <ng-container>{{ part.text }}</ng-container>
    }
  }`,
  styles: `
    mark {
      border-radius: var(--ui-radius-s);
      /* As tall as the letters: what an Arabic typeface claims would cover the line above. */
      background: linear-gradient(var(--ui-warning-soft) 0 0) center / 100% 1.3em no-repeat;
      color: inherit;
      font-weight: 600;
    }
  `,
})
export class MarkedText {
  readonly parts = input.required<readonly TextPartView[]>();
}
