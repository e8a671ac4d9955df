import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Progress, always with its coverage: a percentage without it cannot be shown. Null is "no report yet", never 0 %. */
@Component({
  selector: 'ui-progress-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progress-figure.html',
  styleUrl: './progress-figure.css',
  host: { '[class.unknown]': 'percent() === null' },
})
export class ProgressFigure {
  /** Label; null when a heading beside it says it. */
  readonly label = input<string | null>(null);
  /** 0-100; null when nothing was reported. */
  readonly percent = input.required<number | null>();
  /** `percent` in the reader's writing; not shown when `percent` is null. */
  readonly percentText = input.required<string>();
  /** "12 of 40 commitments". */
  readonly coverage = input.required<string>();
  /** Text without a number: "No report yet". */
  readonly nothingText = input.required<string>();

  protected readonly barSize = computed(() => `${Math.min(100, Math.max(0, this.percent() ?? 0))}%`);
}
