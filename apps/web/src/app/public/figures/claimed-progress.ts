import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CoverageView } from '@opev/contract';
import { ProgressFigure } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';

/** Claimed progress with its coverage; null is "no report yet". */
@Component({
  selector: 'app-claimed-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProgressFigure],
  template: `
    <ui-progress-figure
      [label]="labelled() ? texts.text('shell.figure.progressTitle') : null"
      [percent]="percent()"
      [percentText]="percentText()"
      [coverage]="coverageText()"
      [nothingText]="texts.text('shell.figure.nothingReported')"
    />
  `,
})
export class ClaimedProgress {
  /** 0-100; null when nothing was reported. */
  readonly percent = input.required<number | null>();
  readonly coverage = input.required<CoverageView>();
  /** What the coverage counts. */
  readonly counted = input.required<'activities' | 'commitments'>();
  /** Whether it has a label; false beside a heading. */
  readonly labelled = input(true);

  // No structural directive here: each instance subscribes to language changes, and there are many rows.
  protected readonly texts = inject(ReaderTexts);

  protected percentText(): string {
    const percent = this.percent();
    return percent === null ? '' : this.texts.percent(percent);
  }

  protected coverageText(): string {
    const { reported, of } = this.coverage();
    return this.texts.plural(`shell.figure.coverage.${this.counted()}`, of, { n: reported, of });
  }
}
