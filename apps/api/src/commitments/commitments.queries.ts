import { Injectable } from '@nestjs/common';
import type {
  ClaimedStatus,
  CommitmentSpan,
  LocalizedText,
  OrganizationHistory,
  ReportState,
  VerifiedRating,
} from '@opev/domain';
import { DataSource } from 'typeorm';
import type { CommittedActivity } from '../platform/views/activity-view';
import type { BoundRound } from '../platform/views/round-view';

export interface CommitmentRow extends CommitmentSpan, CommittedActivity {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organization: OrganizationHistory;
  /** IANA zone of the organization's seat. */
  readonly timeZone: string;
  readonly country: string;
  readonly countryName: LocalizedText;
  readonly place: string | null;
  readonly standing: {
    readonly reportId: string;
    readonly claimedStatus: ClaimedStatus;
    readonly progressPercent: number;
    readonly verifiedRating: VerifiedRating;
    readonly roundLabel: LocalizedText;
    /** ISO 8601 with an offset. */
    readonly publishedAt: string;
  } | null;
  /** The current report of each round that has one: one in work before a published one. */
  readonly reports: readonly { readonly id: string; readonly roundId: string; readonly state: ReportState }[];
}

export interface RoundOfOrganization extends BoundRound {
  readonly organizationId: string;
}

/** Reads the commitments of organizations; a person has few, so they are read without paging. */
@Injectable()
export class CommitmentsQueries {
  constructor(private readonly dataSource: DataSource) {}

  ofOrganizations(organizationIds: readonly string[]): Promise<CommitmentRow[]> {
    return this.dataSource.query(COMMITMENTS, [organizationIds]);
  }

  /** Every round with the extension of each organization, newest first. */
  roundsOf(organizationIds: readonly string[]): Promise<RoundOfOrganization[]> {
    return this.dataSource.query(ROUNDS, [organizationIds]);
  }
}

const COMMITMENTS = `
  select commitment.id, organization.id as "organizationId", organization.name as "organizationName",
    jsonb_build_object('activeFrom', organization.active_from, 'leftOn', organization.left_on, 'pauses', coalesce((
      select jsonb_agg(jsonb_build_object('from', starts_on, 'until', resumes_on))
      from organization_pause where organization_id = organization.id), '[]')) as organization,
    seat.time_zone as "timeZone", commitment.country_iso2 as country, country.name as "countryName", commitment.place,
    commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn",
    activity.number as "activityNumber", activity.title as "activityTitle", activity.paragraph, activity.wording,
    goal.number as "goalNumber", goal.title as "goalTitle",
    (select jsonb_build_object('reportId', standing.report_id, 'claimedStatus', standing.claimed_status,
        'progressPercent', standing.progress_percent, 'verifiedRating', standing.verified_rating,
        'roundLabel', round.label, 'publishedAt', standing.published_at)
      from standing join report on report.id = standing.report_id join round on round.id = report.round_id
      where standing.commitment_id = commitment.id) as standing,
    coalesce((select jsonb_agg(jsonb_build_object('id', counting.id, 'roundId', counting.round_id, 'state', counting.state))
      from (select distinct on (report.round_id) report.id, report.round_id, report.state from report
        where report.commitment_id = commitment.id
          and report.state in ('draft', 'submitted', 'returned', 'approved', 'published')
        order by report.round_id, report.state = 'published') counting), '[]') as reports
  from commitment
  join organization on organization.id = commitment.organization_id
  join country seat on seat.iso2 = organization.country_iso2
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  where commitment.organization_id = any($1::uuid[])`;

const ROUNDS = `
  select round.id as "roundId", round.code as "roundCode", round.label as "roundLabel",
    round.opens_on::text as "opensOn", round.due_on::text as "dueOn", round.locks_on::text as "locksOn",
    organization.id as "organizationId", extension.due_on::text as "extensionUntil"
  from round
  join organization on organization.id = any($1::uuid[])
  left join round_extension extension
    on extension.round_id = round.id and extension.organization_id = organization.id
  order by round.opens_on desc, round.id`;
