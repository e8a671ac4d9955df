import type {
  CommitmentSpan,
  Day,
  Disclosure,
  OrganizationHistory,
  Place,
  PublishedReport,
  Region,
  ReportState,
  Round,
} from '@opev/domain';
import type { DataSource } from 'typeorm';
import { rowsBy } from './grouped-by';

export interface RawCommitment extends CommitmentSpan, Place {
  readonly id: string;
  readonly organizationId: string;
  readonly activityId: string;
  readonly country: string;
}

/** The tables, as they are, at one instant. */
export interface Raw {
  readonly activities: readonly { readonly id: string; readonly number: number; readonly goal: number }[];
  readonly countries: readonly {
    readonly iso2: string;
    readonly region: Region;
    readonly timeZone: string;
    readonly isVerified: boolean;
  }[];
  readonly organizations: readonly (OrganizationHistory & {
    readonly id: string;
    readonly slug: string;
    readonly country: string;
    readonly chosen: Disclosure;
    readonly least: Disclosure;
  })[];
  readonly rounds: readonly (Round & { readonly id: string; readonly code: string })[];
  readonly commitments: readonly RawCommitment[];
  readonly reports: readonly (PublishedReport & {
    readonly commitmentId: string;
    readonly state: ReportState;
    readonly firstSubmittedAt: Date;
    readonly publicUntil: Date | null;
  })[];
}

interface PauseRow {
  readonly organizationId: string;
  readonly from: Day;
  readonly until: Day | null;
}

export function readRaw(db: DataSource): Promise<Raw> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    const pauses = rowsBy(
      await manager.query<PauseRow[]>(
        `select organization_id as "organizationId", starts_on::text as "from", resumes_on::text as until from organization_pause`,
      ),
      ({ organizationId }) => organizationId,
    );
    const organizations = await manager.query<Raw['organizations'][number][]>(ORGANIZATIONS);
    return {
      activities: await manager.query<Raw['activities'][number][]>(
        'select activity.id, activity.number, goal.number as goal from activity join goal on goal.id = goal_id',
      ),
      countries: await manager.query<Raw['countries'][number][]>(
        'select iso2, region, time_zone as "timeZone", is_verified as "isVerified" from country',
      ),
      organizations: organizations.map((row) => ({ ...row, pauses: pauses.get(row.id) ?? [] })),
      rounds: await manager.query<Raw['rounds'][number][]>(ROUNDS),
      commitments: await manager.query<RawCommitment[]>(COMMITMENTS),
      reports: await manager.query<Raw['reports'][number][]>(REPORTS),
    };
  });
}

const ORGANIZATIONS = `
  select id, slug, country_iso2 as country, active_from::text as "activeFrom", left_on::text as "leftOn",
    chosen_disclosure as chosen, least_disclosure as least
  from organization`;

const ROUNDS = `
  select id, code, opens_on::text as "opensOn", due_on::text as "dueOn", locks_on::text as "locksOn" from round
  where opens_on <= current_date`;

const COMMITMENTS = `
  select id, organization_id as "organizationId", activity_id as "activityId", country_iso2 as country,
    starts_on::text as "startsOn", ends_on::text as "endsOn", withdrawn_on::text as "withdrawnOn",
    placement, entered_on::text as "enteredOn"
  from commitment`;

const REPORTS = `
  select report.id as "reportId", report.commitment_id as "commitmentId", report.round_id as "roundId", report.state,
    round.opens_on::text as "roundOpensOn", report.published_at::text as "publishedAt",
    report.claimed_status as "claimedStatus", report.progress_percent as "progressPercent",
    report.verified_rating as "verifiedRating", report.first_submitted_at as "firstSubmittedAt",
    report.public_until as "publicUntil"
  from report join round on round.id = report.round_id
  where report.state in ('published', 'superseded', 'withdrawn')`;
