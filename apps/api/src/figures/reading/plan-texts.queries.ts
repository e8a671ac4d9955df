import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import type { PlanRow, PlanTexts } from '../book/figure-data';

export async function readPlanTexts(manager: Pick<EntityManager, 'query'>): Promise<PlanTexts> {
  const [plan] = await manager.query<PlanRow[]>(PLAN);
  if (!plan) throw new Error(`The plan ${FOLLOWED_PLAN} is not in the database; run the migrations.`);
  return {
    plan,
    goals: await manager.query(GOALS),
    activities: await manager.query(ACTIVITIES),
    themes: await manager.query('select code, label from theme order by position, code'),
    countries: await manager.query(`select iso2, name, region, is_verified as "isVerified" from country order by iso2`),
  };
}

const PLAN = `
  select code, title, adopted_on::text as "adoptedOn", adopted_at as "adoptedAt", activities_total as "activitiesTotal"
  from plan where code = '${FOLLOWED_PLAN}'`;

const GOALS = `
  select goal.number, goal.title, goal.title_status as "titleStatus", goal.summary
  from goal join plan on plan.id = goal.plan_id where plan.code = '${FOLLOWED_PLAN}' order by goal.number`;

const ACTIVITIES = `
  select activity.number, goal.number as goal, activity.paragraph, activity.title, activity.wording, activity.approach,
    array(select theme_code from activity_theme where activity_id = activity.id order by position) as themes
  from activity join goal on goal.id = activity.goal_id join plan on plan.id = activity.plan_id
  where plan.code = '${FOLLOWED_PLAN}'
  order by activity.number`;
