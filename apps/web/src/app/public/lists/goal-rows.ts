import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { GoalFigureView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import { StatusMark } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { PageMoment } from '../moment/moment';
import { STATUSES_IN_READING_ORDER } from './reading-order';

/** The goals, one mark per activity: the whole Plan in one picture that needs no script. */
@Component({
  selector: 'app-goal-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, RouterLink, StatusMark, TranslocoDirective],
  templateUrl: './goal-rows.html',
  styleUrl: './goal-rows.css',
})
export class GoalRows {
  readonly goals = input.required<readonly GoalFigureView[]>();
  /** False for an organisation: what it did not take up is not drawn. */
  readonly showsUntaken = input(true);

  /** Scope of the figures; rows link to their goal within it. */
  readonly scope = input<ScopeQuery>({});

  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), ...this.moment.params() }));
  protected readonly rows = computed(() =>
    this.goals().map((goal) => ({ goal, marks: marksOf(goal.figure, this.showsUntaken()) })),
  );
}

/** One status per activity, the furthest first. */
export function marksOf(
  figure: ScopeFigureView,
  showsUntaken: boolean,
): readonly (typeof STATUSES_IN_READING_ORDER)[number][] {
  return STATUSES_IN_READING_ORDER.filter((status) => showsUntaken || status !== 'no-commitment').flatMap((status) =>
    Array.from({ length: figure.byStatus[status] }, () => status),
  );
}
