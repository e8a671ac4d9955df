import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RatingCode } from './status-code';

const STEPS: Readonly<Record<RatingCode, number>> = {
  'no-evidence': 0,
  'not-started': 1,
  limited: 2,
  substantial: 3,
  complete: 4,
};

const HIGHEST = 4;

/** Steps of the scale, from the first to the last of them, as one path: each 6 wide, and higher than the one before. */
function stepsPath(first: number, last: number): string {
  let path = '';
  for (let step = first; step <= last; step++) {
    const height = step * 3.5 + 3;
    path += `M${String(step * 9 - 8)} ${String(19 - height)}h6v${String(height)}h-6Z`;
  }
  return path;
}

/** A verified rating as filled steps and a word; no evidence fills none. */
@Component({
  selector: 'ui-rating-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 34 20" width="34" height="20" aria-hidden="true" focusable="false">
      <path class="climbed" [attr.d]="climbed()" />
      <path class="left" [attr.d]="left()" />
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

  private readonly steps = computed(() => STEPS[this.rating()]);
  protected readonly climbed = computed(() => stepsPath(1, this.steps()));
  protected readonly left = computed(() => stepsPath(this.steps() + 1, HIGHEST));
}
