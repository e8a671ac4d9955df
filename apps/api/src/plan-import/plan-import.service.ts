import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writeAudit } from '../platform/audit/audit';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import type { ImportProblem } from './import-problems';
import { compareWithPlan, type ActivityChange, type CurrentActivity } from './plan-differences';
import { readPlanFile } from './plan-file';

/** The result of an import or its preview. */
export interface ImportReport {
  /** In file order. When there are problems, the changes valid rows would make. */
  readonly activities: readonly ActivityChange[];
  /** In the order of the lines; none: the file can be imported. */
  readonly problems: readonly ImportProblem[];
  /** Whether it was written. */
  readonly isApplied: boolean;
}

/** Imports the wording of the Plan from a file, all or nothing. */
@Injectable()
export class PlanImportService {
  constructor(private readonly dataSource: DataSource) {}

  /** Changes and problems of a file; writes nothing. */
  async preview(bytes: Uint8Array): Promise<ImportReport> {
    return this.dataSource.transaction(async (manager) => ({ ...(await compare(manager, bytes)), isApplied: false }));
  }

  /** Writes the changes of a file, with an audit entry per activity; nothing when a row is wrong. `actorId` null: a command. */
  async apply(bytes: Uint8Array, actorId: string | null): Promise<ImportReport> {
    return this.dataSource.transaction(async (manager) => {
      const report = await compare(manager, bytes);
      if (report.problems.length > 0) return { ...report, isApplied: false };
      await write(manager, report.activities);
      for (const { id, number, changes, to } of report.activities) {
        const fields = changes.map(({ field }) => field);
        const detail = { number, fields, wording: to.wording };
        await writeAudit(manager, {
          actorId,
          action: 'plan.wording-imported',
          subjectType: 'activity',
          subjectId: id,
          detail,
        });
      }
      return { ...report, isApplied: true };
    });
  }
}

async function compare(
  manager: EntityManager,
  bytes: Uint8Array,
): Promise<Pick<ImportReport, 'activities' | 'problems'>> {
  const file = readPlanFile(bytes);
  // The lock serializes imports.
  const current = await manager.query<CurrentActivity[]>(CURRENT, [FOLLOWED_PLAN]);
  const { activities, problems } = compareWithPlan(file.rows, current);
  return { activities, problems: [...file.problems, ...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Paragraphs are cleared first, so that two activities can exchange theirs. */
async function write(manager: EntityManager, activities: readonly ActivityChange[]): Promise<void> {
  if (activities.length === 0) return;
  const moving = activities.filter(({ changes }) => changes.some(({ field }) => field === 'paragraph'));
  if (moving.length > 0) {
    await manager.query('update activity set paragraph = null where id = any($1::uuid[])', [
      moving.map(({ id }) => id),
    ]);
  }
  const rows = activities.map(({ id, to: { paragraph, title, wording } }) => ({ id, paragraph, title, wording }));
  await manager.query(WRITE, [JSON.stringify(rows)]);
}

const CURRENT = `
  select activity.id, activity.number, goal.number as goal, activity.paragraph, activity.title, activity.wording
  from activity
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id
  where plan.code = $1
  order by activity.number
  for update of activity`;

const WRITE = `
  update activity set paragraph = changed.paragraph, title = changed.title, wording = changed.wording
  from jsonb_to_recordset($1::jsonb) as changed (id uuid, paragraph integer, title jsonb, wording text)
  where activity.id = changed.id`;
