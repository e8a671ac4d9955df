import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { GoalFigureView } from '@opev/contract';
import { StatusMark } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
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

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly rows = computed(() =>
    this.goals().map((goal) => ({ goal, marks: marksOf(goal, this.showsUntaken()) })),
  );
}

/** One status per activity of the goal, the furthest first. */
export function marksOf(
  { figure }: GoalFigureView,
  showsUntaken: boolean,
): readonly (typeof STATUSES_IN_READING_ORDER)[number][] {
  return STATUSES_IN_READING_ORDER.filter((status) => showsUntaken || status !== 'no-commitment').flatMap((status) =>
    Array.from({ length: figure.byStatus[status] }, () => status),
  );
}
