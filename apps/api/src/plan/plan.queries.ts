import type { Approach, Day, Language, LocalizedText, TitleStatus, Wording } from '@opev/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';

export interface PlanRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly adoptedOn: Day;
  readonly adoptedAt: string;
  readonly activitiesTotal: number;
  readonly officialWordings: number;
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
  readonly themes: readonly string[];
}

/** The texts of the Plan that this installation follows. */
@Injectable()
export class PlanQueries {
  constructor(private readonly dataSource: DataSource) {}

  async plan(): Promise<PlanRow | null> {
    const [row] = await this.dataSource.query<PlanRow[]>(PLAN);
    return row ?? null;
  }

  goals(): Promise<readonly GoalRow[]> {
    return this.dataSource.query(GOALS);
  }

  /** Activities in their order: all of them, or those with these numbers. */
  activities(numbers: readonly number[] | null = null): Promise<readonly ActivityRow[]> {
    return this.dataSource.query(ACTIVITIES, [numbers]);
  }

  themes(): Promise<readonly { readonly code: string; readonly label: LocalizedText }[]> {
    return this.dataSource.query('select code, label from theme order by position, code');
  }
}

const PLAN = `
  select code, title, adopted_on::text as "adoptedOn", adopted_at as "adoptedAt", activities_total as "activitiesTotal",
    (select count(*) from activity where plan_id = plan.id and wording = 'official')::int as "officialWordings"
  from plan where code = '${FOLLOWED_PLAN}'`;

const GOALS = `
  select goal.number, goal.title, goal.title_status as "titleStatus", goal.summary
  from goal join plan on plan.id = goal.plan_id where plan.code = '${FOLLOWED_PLAN}' order by goal.number`;

const ACTIVITIES = `
  select activity.number, goal.number as goal, activity.paragraph, activity.title, activity.wording, activity.approach,
    array(select theme_code from activity_theme where activity_id = activity.id order by position) as themes
  from activity join goal on goal.id = activity.goal_id join plan on plan.id = activity.plan_id
  where plan.code = '${FOLLOWED_PLAN}' and ($1::int[] is null or activity.number = any ($1))
  order by activity.number`;
