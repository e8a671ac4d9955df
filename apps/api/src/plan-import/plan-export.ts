import { LANGUAGES } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { csv, type Separator } from '../platform/files/csv';
import type { CurrentActivity } from './plan-differences';
import { COLUMNS } from './plan-table';

/** The wording of the Plan as a file that an import would find no changes in. */
export interface PlanExport {
  readonly text: string;
  readonly activities: number;
}

export async function exportPlan(manager: EntityManager, separator: Separator): Promise<PlanExport> {
  const activities = await manager.query<CurrentActivity[]>(ACTIVITIES, [FOLLOWED_PLAN]);
  const rows = activities.map(({ number, paragraph, goal, title, wording }) => [
    number,
    paragraph,
    goal,
    ...LANGUAGES.map((language) => title[language] ?? null),
    wording,
  ]);
  return { text: csv([COLUMNS, ...rows], separator), activities: rows.length };
}

const ACTIVITIES = `
  select activity.id, activity.number, goal.number as goal, activity.paragraph, activity.title, activity.wording
  from activity
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  where plan.code = $1
  order by activity.number`;
