import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CoverageView } from '@opev/contract';
import { ProgressFigure } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';

/** Progress as the organisations claim it, with what it stands on; null is "no report yet". */
@Component({
  selector: 'app-claimed-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, ProgressFigure, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let stands = coverage();
      <ui-progress-figure
        [label]="labelled() ? t('shell.figure.progressTitle') : null"
        [percent]="percent()"
        [percentText]="percentText()"
        [coverage]="'shell.figure.coverage.' + counted() | plural: stands.of : { n: stands.reported, of: stands.of }"
        [nothingText]="t('shell.figure.nothingReported')"
      />
    </ng-container>
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

  private readonly texts = inject(ReaderTexts);

  protected percentText(): string {
    const percent = this.percent();
    return percent === null ? '' : this.texts.percent(percent);
  }
}
