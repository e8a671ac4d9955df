import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CarriedForwardView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import type { StatusGroup } from '@opev/domain';
import { Card } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PageMoment } from '../moment/moment';
import { CarriedForwardNote } from './carried-forward-note';
import { ClaimedAndVerifiedSeries } from './claimed-and-verified-series';
import { ClaimedProgress } from './claimed-progress';
import { NotNamed } from './not-named';
import { StatusTally } from './status-tally';

/** The figure of a goal, country or organisation: statuses, progress with coverage, claimed beside verified. */
@Component({
  selector: 'app-figure-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    CarriedForwardNote,
    ClaimedAndVerifiedSeries,
    ClaimedProgress,
    NotNamed,
    Plural,
    RouterLink,
    StatusTally,
    TranslocoDirective,
  ],
  templateUrl: './figure-panel.html',
  styleUrl: './figure-panel.css',
})
export class FigurePanel {
  readonly figure = input.required<ScopeFigureView>();
  readonly carriedForward = input.required<CarriedForwardView | null>();
  /** The scope of the figure, the page's subject included; every number links to its list within it. */
  readonly scope = input.required<ScopeQuery>();
  /** False for an organisation: activities it did not take up are not part of its figure. */
  readonly showsUntaken = input(true);

  /** Denominator: for an organisation the activities it took up, else all activities. */
  protected readonly outOf = computed(() => (this.showsUntaken() ? this.figure().activities : this.figure().takenUp));

  /** How many activities were taken up, and how many reported on; `status` finds them in their list. */
  protected readonly facts = computed(() => {
    const { takenUp, reported, activities } = this.figure();
    const words = (key: string, n: number, of: number): string =>
      this.texts.plural(`public.figure.${key}`, of, { n, of });
    const facts: readonly { status: StatusGroup; count: number; words: string }[] = [
      { status: 'taken-up', count: takenUp, words: words('takenUp', takenUp, activities) },
      { status: 'reported', count: reported, words: words('reported', reported, this.outOf()) },
    ];
    return facts;
  });

  private readonly texts = inject(ReaderTexts);
  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), ...this.moment.params() }));
}
