import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RatingCode } from './status-code';

const STEPS: Readonly<Record<RatingCode, number>> = {
  'no-evidence': 0,
  'not-started': 1,
  limited: 2,
  substantial: 3,
  complete: 4,
};

/** A verified rating: as many filled steps as the scale has climbed, and the word. No evidence fills none. */
@Component({
  selector: 'ui-rating-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 34 20" width="34" height="20" aria-hidden="true" focusable="false">
      @for (step of steps; track step) {
        <rect
          [attr.x]="step * 9 - 8"
          [attr.y]="16 - step * 3.5"
          width="6"
          [attr.height]="step * 3.5 + 3"
          rx="1"
          [class.filled]="step <= filled()"
        />
      }
    </svg>
    <span>{{ label() }}</span>
  `,
  styleUrls: ['./badge.css', './rating-badge.css'],
  host: { '[class]': 'rating()' },
})
export class RatingBadge {
  readonly rating = input.required<RatingCode>();
  /** The rating in the reader's language. */
  readonly label = input.required<string>();

  protected readonly steps = [1, 2, 3, 4];
  protected readonly filled = computed(() => STEPS[this.rating()]);
}
