import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CoverageView, ScopeFigureView } from '@opev/contract';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { CLAIMED_IN_READING_ORDER, RATINGS_IN_READING_ORDER } from './reading-order';
import { SeriesBars } from './series-bars';

/** The organisations' word and the observatory's about the same commitments: beside each other, never blended. */
@Component({
  selector: 'app-claimed-and-verified',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, SeriesBars, TranslocoDirective],
  template: `
    <div class="pair" *transloco="let t">
      @let stands = commitments();
      @let note = 'public.series.standsOn' | plural: stands.of : { n: stands.reported, of: stands.of };
      <app-series-bars kind="claimed" [caption]="t('public.series.claimed')" [note]="note" [lines]="claimedLines()" />
      <app-series-bars
        kind="verified"
        [caption]="t('public.series.verified')"
        [note]="note"
        [lines]="verifiedLines()"
      />
    </div>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: var(--ui-space-5) var(--ui-space-7);
    }
  `,
})
export class ClaimedAndVerified {
  readonly claimed = input.required<ScopeFigureView['claimed']>();
  readonly verified = input.required<ScopeFigureView['verified']>();
  /** Commitments with a published report, of all. */
  readonly commitments = input.required<CoverageView>();

  private readonly texts = inject(ReaderTexts);

  protected readonly claimedLines = computed(() =>
    CLAIMED_IN_READING_ORDER.map((code) => ({
      code,
      label: this.texts.text(`terms.claimedStatus.${code}`),
      count: this.claimed()[code],
    })),
  );
  protected readonly verifiedLines = computed(() =>
    RATINGS_IN_READING_ORDER.map((code) => ({
      code,
      label: this.texts.text(`terms.verifiedRating.${code}`),
      count: this.verified()[code],
    })),
  );
}
