import type { ActivityChangeView, ChangesView, GoalChangeView } from '@opev/contract';
import { day, integer, listOf, text, view } from '../schema';
import { activityNumber, activityStatus, goalNumber, momentFields, scopeFigure } from './figures';

const activityChange = view<ActivityChangeView>('ActivityChange', {
  number: activityNumber,
  goal: goalNumber,
  title: text(),
  before: activityStatus,
  now: activityStatus,
});

const goalChange = view<GoalChangeView>('GoalChange', {
  number: goalNumber,
  title: text(),
  before: scopeFigure,
  now: scopeFigure,
});

export const changes = view<ChangesView>('Changes', {
  ...momentFields,
  since: day('What is compared with now: the end of this day.'),
  sinceSnapshot: text('The snapshot `before` is answered from.'),
  before: scopeFigure,
  now: scopeFigure,
  reportsListed: integer('Reports of named organisations published after `since` that can be read now.'),
  activities: listOf(activityChange, 'Activities whose status is another.'),
  goals: listOf(goalChange),
});
