import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScopeFigureView } from '@opev/contract';
import { Card } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ClaimedAndVerified } from './claimed-and-verified';
import { ClaimedProgress } from './claimed-progress';
import { StatusTally } from './status-tally';

/** How far a goal, country or organisation has come: statuses, progress with its coverage, claimed beside verified. */
@Component({
  selector: 'app-figure-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, ClaimedAndVerified, ClaimedProgress, Plural, RouterLink, StatusTally, TranslocoDirective],
  templateUrl: './figure-panel.html',
  styleUrl: './figure-panel.css',
})
export class FigurePanel {
  readonly figure = input.required<ScopeFigureView>();
  /** Filters of the list of activities the numbers lead to; null where there is no such list. */
  readonly filters = input<Params | null>(null);
  /** False for an organisation: what it did not take up is not its figure. */
  readonly showsUntaken = input(true);

  /** What an organisation's figure is out of: what it took up, not the whole Plan. */
  protected readonly outOf = computed(() => (this.showsUntaken() ? this.figure().activities : this.figure().takenUp));

  protected readonly language = inject(READER_LANGUAGE);
}
