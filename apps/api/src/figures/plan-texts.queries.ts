import type { Approach, Day, Language, LocalizedText, Region, TitleStatus, Wording } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';

export interface PlanRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly adoptedOn: Day;
  readonly adoptedAt: string;
  readonly activitiesTotal: number;
}

export interface GoalRow {
  readonly number: number;
  readonly title: LocalizedText;
  readonly titleStatus: Readonly<Partial<Record<Language, TitleStatus>>>;
  readonly summary: LocalizedText;
}

export interface ActivityRow {
  readonly number: number;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly title: LocalizedText;
  readonly wording: Wording;
  readonly approach: Approach;
  /** Codes, in the Plan's order. */
  readonly themes: readonly string[];
}

export interface ThemeRow {
  readonly code: string;
  readonly label: LocalizedText;
}

export interface CountryRow {
  readonly iso2: string;
  readonly name: LocalizedText;
  readonly region: Region;
  readonly isVerified: boolean;
}

/** The Plan that this installation follows, in every language, as it reads today. */
export interface PlanTexts {
  readonly plan: PlanRow;
  readonly goals: readonly GoalRow[];
  readonly activities: readonly ActivityRow[];
  readonly themes: readonly ThemeRow[];
  readonly countries: readonly CountryRow[];
}

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
