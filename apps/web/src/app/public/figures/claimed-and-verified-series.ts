import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CommitmentsQuery, CoverageView, ScopeFigureView } from '@opev/contract';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { CLAIMED_IN_READING_ORDER, RATINGS_IN_READING_ORDER } from '../lists/reading-order';
import { PageMoment } from '../moment/moment';
import { SeriesBars, type SeriesLine } from './series-bars';

/** Claimed statuses beside verified ratings of the same commitments, never blended. */
@Component({
  selector: 'app-claimed-and-verified-series',
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
export class ClaimedAndVerifiedSeries {
  readonly claimed = input.required<ScopeFigureView['claimed']>();
  readonly verified = input.required<ScopeFigureView['verified']>();
  /** Commitments with a published report, of all. */
  readonly commitments = input.required<CoverageView>();

  /** What was counted, as filters of the list of commitments: each number leads there. Null where there is none. */
  readonly countedAs = input<CommitmentsQuery | null>(null);

  private readonly texts = inject(ReaderTexts);
  private readonly moment = inject(PageMoment);
  private readonly path = ['/', inject(READER_LANGUAGE), 'commitments'];

  protected readonly claimedLines = computed(() =>
    CLAIMED_IN_READING_ORDER.map((code) => ({
      code,
      label: this.texts.text(`terms.claimedStatus.${code}`),
      count: this.claimed()[code],
      link: this.linkTo({ status: code }),
    })),
  );
  protected readonly verifiedLines = computed(() =>
    RATINGS_IN_READING_ORDER.map((code) => ({
      code,
      label: this.texts.text(`terms.verifiedRating.${code}`),
      count: this.verified()[code],
      link: this.linkTo({ verifiedRating: code }),
    })),
  );

  private linkTo(filter: CommitmentsQuery): SeriesLine['link'] {
    const countedAs = this.countedAs();
    return countedAs && { path: this.path, params: { ...countedAs, ...filter, ...this.moment.params() } };
  }
}
