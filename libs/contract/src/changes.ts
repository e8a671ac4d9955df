import type { ActivityStatus, Day } from '@opev/domain';
import type { MomentView, ScopeFigureView } from './figures';

/** Public differences between the end of a day and now. */
export interface ChangesView extends MomentView {
  readonly since: Day;
  /** The snapshot `since` is answered from. */
  readonly sinceSnapshot: string;
  readonly before: ScopeFigureView;
  readonly now: ScopeFigureView;
  /** Reports of named organisations published after `since` that are public now: as many as their list has. */
  readonly reportsListed: number;
  /** Activities whose status is another, in the Plan's order. */
  readonly activities: readonly ActivityChangeView[];
  /** Goals with their figures then and now, in the Plan's order. */
  readonly goals: readonly GoalChangeView[];
}

export interface ActivityChangeView {
  readonly number: number;
  readonly goal: number;
  readonly title: string;
  readonly before: ActivityStatus;
  readonly now: ActivityStatus;
}

export interface GoalChangeView {
  readonly number: number;
  readonly title: string;
  readonly before: ScopeFigureView;
  readonly now: ScopeFigureView;
}
