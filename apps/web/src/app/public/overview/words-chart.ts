import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SummaryView } from '@opev/contract';
import { ClaimedVerifiedChart } from '@opev/ui/charts';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../parts/method-text';
import { chartTexts, claimedWord, commitmentsNote, verifiedWord } from './chart-rows';

/** What the organisations claim beside what the observatory verified. */
@Component({
  selector: 'app-words-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClaimedVerifiedChart, MethodText, TranslocoDirective],
  styleUrl: './chart-room.css',
  template: `
    <ng-container *transloco="let t">
      @defer (on viewport; hydrate on viewport) {
        <ui-claimed-verified-chart
          [heading]="t('public.chart.words')"
          [unit]="t('public.chart.commitmentsUnit')"
          [coverage]="coverage()"
          [texts]="words"
          [claimed]="claimed()"
          [verified]="verified()"
          [writeNumber]="writeNumber"
        >
          <app-method-text method [text]="t('public.chart.wordsMethod')" anchor="verified" />
        </ui-claimed-verified-chart>
      } @placeholder {
        <div class="chart-room" aria-hidden="true"></div>
      }
    </ng-container>
  `,
})
export class WordsChart {
  readonly summary = input.required<SummaryView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly words = chartTexts(this.texts, 'public.column.whoseWord');
  protected readonly coverage = computed(() => commitmentsNote(this.summary().total, this.texts));
  protected readonly claimed = computed(() => claimedWord(this.summary(), this.texts));
  protected readonly verified = computed(() => verifiedWord(this.summary(), this.texts));
  protected readonly writeNumber = (value: number): string => this.texts.number(value);
}
