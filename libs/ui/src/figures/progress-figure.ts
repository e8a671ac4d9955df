import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/**
 * Progress and, always, what it stands on. A percentage without its coverage cannot be made with this; null is
 * "no report yet", never an empty 0 %.
 */
@Component({
  selector: 'ui-progress-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progress-figure.html',
  styleUrl: './progress-figure.css',
  host: { '[class.unknown]': 'percent() === null' },
})
export class ProgressFigure {
  /** What progresses; null when a heading beside it says so. */
  readonly label = input<string | null>(null);
  /** 0-100; null when nothing was reported. */
  readonly percent = input.required<number | null>();
  /** `percent` in the reader's writing; not shown when `percent` is null. */
  readonly percentText = input.required<string>();
  /** "12 of 40 commitments". */
  readonly coverage = input.required<string>();
  /** What stands in place of a number when there is none: "No report yet". */
  readonly nothingText = input.required<string>();

  protected readonly barSize = computed(() => `${Math.min(100, Math.max(0, this.percent() ?? 0))}%`);
}
