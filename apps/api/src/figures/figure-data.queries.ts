import type {
  ClaimedStatus,
  Day,
  LocalizedText,
  OrganizationType,
  Placement,
  Region,
  VerifiedRating,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { IS_NAMED } from '../platform/database/protection.sql';
import { COUNTED } from './counted.sql';
import type { CountedCommitment, PlannedActivity } from './figure-book';
import { roundFigures, type RoundFigureRow } from './round-figures.queries';

/** Everything the public figures of a day are made of, as it was at one instant. */
export interface FigureData {
  readonly today: Day;
  readonly plan: { readonly code: string; readonly title: LocalizedText; readonly adoptedOn: Day };
  readonly isDemonstration: boolean;
  readonly officialWordings: number;
  readonly reportsPublished: number;
  readonly signatories: { readonly active: number; readonly notNamed: number };
  readonly goals: readonly { readonly number: number; readonly title: LocalizedText }[];
  readonly activities: readonly PlannedActivity[];
  readonly countries: readonly CountryRow[];
  /** Named ones that are or were signatories. */
  readonly organizations: readonly OrganizationRow[];
  readonly commitments: readonly CountedCommitment[];
  readonly rounds: readonly RoundFigureRow[];
}

export interface CountryRow {
  readonly iso2: string;
  readonly name: LocalizedText;
  readonly region: Region;
  readonly isVerified: boolean;
}

export interface OrganizationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly country: string;
}

/** Reads it all. Call it in a transaction that sees one instant (repeatable read). */
export async function readFigureData(manager: Pick<EntityManager, 'query'>, today: Day): Promise<FigureData> {
  const [head] = await manager.query<HeadRow[]>(HEAD, [today]);
  if (!head) throw new Error(`The plan ${FOLLOWED_PLAN} is not in the database; run the migrations.`);
  const { code, title, adopted_on, demonstration, official, reports_published, active, not_named } = head;
  return {
    today,
    plan: { code, title, adoptedOn: adopted_on },
    isDemonstration: demonstration,
    officialWordings: official,
    reportsPublished: reports_published,
    signatories: { active, notNamed: not_named },
    goals: await manager.query(`${OF_PLAN('goal.number, goal.title', 'goal')} order by goal.number`),
    activities: await manager.query(ACTIVITIES),
    countries: await manager.query(`select iso2, name, region, is_verified as "isVerified" from country order by iso2`),
    organizations: await manager.query(ORGANIZATIONS, [today]),
    commitments: (await manager.query<CommitmentRow[]>(COMMITMENTS, [today])).map(countedCommitment),
    rounds: await roundFigures(manager, today),
  };
}

interface HeadRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly adopted_on: Day;
  readonly demonstration: boolean;
  readonly official: number;
  readonly reports_published: number;
  readonly active: number;
  readonly not_named: number;
}

interface CommitmentRow {
  readonly id: string;
  readonly organization_id: string;
  readonly activity: number;
  readonly goal: number;
  readonly country: string;
  readonly placement: Placement['level'];
  readonly claimed_status: ClaimedStatus | null;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
}

function countedCommitment(row: CommitmentRow): CountedCommitment {
  const { id, activity, goal, country, placement, claimed_status, progress_percent, verified_rating } = row;
  return {
    commitmentId: id,
    organizationId: row.organization_id,
    activityNumber: activity,
    goalNumber: goal,
    country,
    placement,
    standing:
      claimed_status === null
        ? null
        : { claimedStatus: claimed_status, progressPercent: progress_percent, verifiedRating: verified_rating },
  };
}

function OF_PLAN(columns: string, table: string): string {
  return `select ${columns} from ${table} join plan on plan.id = ${table}.plan_id and plan.code = '${FOLLOWED_PLAN}'`;
}

const ACTIVITIES = `
  ${OF_PLAN('activity.number, goal.number as goal', 'activity')} join goal on goal.id = activity.goal_id
  order by activity.number`;

const ORGANIZATIONS = `
  select id, slug, name, type, country_iso2 as country from organization
  where ${IS_NAMED} and active_from <= $1::date order by name, slug`;

const COMMITMENTS = `select id, organization_id, activity, goal, country, placement, claimed_status, progress_percent, verified_rating from (${COUNTED}) counted`;

const HEAD = `
  with signatory as (
    select ${IS_NAMED} as is_named from organization
    where active_from <= $1::date and (left_on is null or left_on > $1::date)
  )
  select plan.code, plan.title, plan.adopted_on::text,
    exists (select from organization where is_demonstration) as demonstration,
    (select count(*) from activity where plan_id = plan.id and wording = 'official')::int as official,
    (select count(*) from report join commitment on commitment.id = report.commitment_id
      join activity on activity.id = commitment.activity_id and activity.plan_id = plan.id
      where report.state = 'published')::int as reports_published,
    (select count(*) from signatory)::int as active,
    (select count(*) from signatory where not is_named)::int as not_named
  from plan where plan.code = '${FOLLOWED_PLAN}'`;
