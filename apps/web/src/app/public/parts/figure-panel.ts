import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScopeFigureView, ScopeQuery } from '@opev/contract';
import { Card } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { PageMoment } from '../moment/moment';
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
  /** What the figure is made of, the page's own thing included: every number leads to its list within this scope. */
  readonly scope = input.required<ScopeQuery>();
  /** False for an organisation: what it did not take up is not its figure. */
  readonly showsUntaken = input(true);

  /** What an organisation's figure is out of: what it took up, not the whole Plan. */
  protected readonly outOf = computed(() => (this.showsUntaken() ? this.figure().activities : this.figure().takenUp));

  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), ...this.moment.params() }));
}
