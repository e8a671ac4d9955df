import type { ActivityChangeView, ChangesView, GoalChangeView } from '@opev/contract';
import { day, integer, listOf, text, view } from '../schema';
import {
  activityNumberSchema,
  activityStatusSchema,
  goalNumberSchema,
  momentFields,
  scopeFigureSchema,
} from './figures';

const activityChange = view<ActivityChangeView>('ActivityChange', {
  number: activityNumberSchema,
  goal: goalNumberSchema,
  title: text(),
  before: activityStatusSchema,
  now: activityStatusSchema,
});

const goalChange = view<GoalChangeView>('GoalChange', {
  number: goalNumberSchema,
  title: text(),
  before: scopeFigureSchema,
  now: scopeFigureSchema,
});

export const changesSchema = view<ChangesView>('Changes', {
  ...momentFields,
  since: day('What is compared with now: the end of this day.'),
  sinceSnapshot: text('The snapshot `before` is answered from.'),
  before: scopeFigureSchema,
  now: scopeFigureSchema,
  reportsListed: integer('Reports of named organisations published after `since` that can be read now.'),
  activities: listOf(activityChange, 'Activities whose status is another.'),
  goals: listOf(goalChange),
});
