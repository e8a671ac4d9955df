import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CoverageView } from '@opev/contract';
import { ProgressFigure } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';

/** Progress as the organisations claim it, with what it stands on; null is "no report yet". */
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
  /** Whether it says itself what it is; false where a heading beside it does. */
  readonly labelled = input(true);

  // Not the structural directive: its every use listens for a change of language, and rows are many.
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
