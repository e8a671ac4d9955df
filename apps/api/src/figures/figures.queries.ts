import {
  ACTIVITY_STATUSES,
  CLAIMED_STATUSES,
  VERIFIED_RATINGS,
  type ActivityFigure,
  type Day,
  type ScopeFigure,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { ACTIVITY_FIGURES } from './activity-figures.sql';

/** Which commitments a figure is made of; what is left out does not narrow it. */
export interface FigureFilter {
  readonly today: Day;
  readonly goal?: number;
  /** ISO 3166-1 alpha-2; only commitments whose country may be told. */
  readonly country?: string;
  readonly organizationId?: string;
}

/** The columns of `figures` in activity-figures.sql.ts. */
export interface ActivityFigureColumns extends Omit<ActivityFigure, 'progressPercent' | 'rated'> {
  readonly progress_percent: number | null;
}

/** The figure of every activity, by its number, under a filter. */
export async function activityFigures(
  manager: Pick<EntityManager, 'query'>,
  filter: FigureFilter,
): Promise<ReadonlyMap<number, ActivityFigure>> {
  const rows = await manager.query<(ActivityFigureColumns & { number: number })[]>(
    `with ${ACTIVITY_FIGURES} select * from figures where $4::int is null or goal = $4 order by number`,
    parametersOf(filter),
  );
  return new Map(rows.map((row) => [row.number, activityFigureOf(row)]));
}

/** The figure of a scope under a filter, made by PostgreSQL; equal to what the domain makes of the same commitments. */
export async function scopeFigureBySql(
  manager: Pick<EntityManager, 'query'>,
  filter: FigureFilter,
): Promise<ScopeFigure> {
  const [row] = await manager.query<ScopeRow[]>(SCOPE_FIGURE, parametersOf(filter));
  if (!row) throw new Error('An aggregate without a group always has a row.');
  const { activities_with_progress, commitments_reported, progress_percent, ...figure } = row;
  return {
    ...figure,
    progressPercent: progress_percent,
    activitiesWithProgress: activities_with_progress,
    commitmentsReported: commitments_reported,
    rated: Object.values(row.ratings).reduce((sum, count) => sum + count, 0),
  };
}

/** The domain's figure in a row of `figures`. */
export function activityFigureOf(row: ActivityFigureColumns): ActivityFigure {
  const { status, commitments, reported, claimed, ratings } = row;
  const rated = Object.values(ratings).reduce((sum, count) => sum + count, 0);
  return { status, commitments, reported, progressPercent: row.progress_percent, claimed, ratings, rated };
}

function parametersOf({ today, country, organizationId, goal }: FigureFilter): unknown[] {
  return [today, country ?? null, organizationId ?? null, goal ?? null];
}

interface ScopeRow extends Omit<
  ScopeFigure,
  'progressPercent' | 'activitiesWithProgress' | 'commitmentsReported' | 'rated'
> {
  readonly progress_percent: number | null;
  readonly activities_with_progress: number;
  readonly commitments_reported: number;
}

function sums(column: string, words: readonly string[]): string {
  return `jsonb_build_object(${words.map((word) => `'${word}', coalesce(sum((${column} ->> '${word}')::int), 0)`).join(', ')})`;
}

const STATUS_COUNTS = ACTIVITY_STATUSES.map((status) => `'${status}', count(*) filter (where status = '${status}')`);

const SCOPE_FIGURE = `
  with ${ACTIVITY_FIGURES}
  select count(*)::int as activities,
    (count(*) filter (where commitments > 0))::int as "takenUp",
    (count(*) filter (where reported > 0))::int as reported,
    jsonb_build_object(${STATUS_COUNTS.join(', ')}) as "byStatus",
    avg(progress_percent) as progress_percent,
    count(progress_percent)::int as activities_with_progress,
    coalesce(sum(commitments), 0)::int as commitments,
    coalesce(sum(reported), 0)::int as commitments_reported,
    ${sums('claimed', CLAIMED_STATUSES)} as claimed,
    ${sums('ratings', VERIFIED_RATINGS)} as ratings
  from figures where $4::int is null or goal = $4`;
