import { Injectable } from '@nestjs/common';
import type { CommitmentSpan, Day, LocalizedText, OrganizationHistory, ReportState } from '@opev/domain';
import { DataSource } from 'typeorm';

export interface RoundRow {
  readonly roundId: string;
  readonly roundCode: string;
  readonly roundLabel: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
}

export interface BoundRoundRow extends RoundRow {
  readonly extensionUntil: Day | null;
}

/** A commitment with what decides whether a report on it is expected. */
export interface ExpectedRow extends CommitmentSpan {
  readonly id: string;
  readonly organization: OrganizationHistory;
}

/** A report that was sent, or is being written. */
export interface SentRow {
  readonly commitmentId: string;
  readonly state: ReportState;
  /** Null = never sent. */
  readonly firstSubmittedAt: Date | null;
  readonly extensionUntil: Day | null;
  readonly timeZone: string;
}

/** Reads rounds and what came in. */
@Injectable()
export class RoundsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every round, newest first, with the extension of one organization. */
  boundTo(organizationId: string): Promise<BoundRoundRow[]> {
    return this.dataSource.query(BOUND_ROUNDS, [organizationId]);
  }

  /** Every round, newest first. */
  all(): Promise<RoundRow[]> {
    return this.dataSource.query(`select ${ROUND} from round order by round.opens_on desc, round.id`);
  }

  commitments(): Promise<ExpectedRow[]> {
    return this.dataSource.query(COMMITMENTS);
  }

  reportsOf(roundId: string): Promise<SentRow[]> {
    return this.dataSource.query(REPORTS_OF_ROUND, [roundId]);
  }
}

const ROUND = `
  round.id as "roundId", round.code as "roundCode", round.label as "roundLabel",
  round.opens_on::text as "opensOn", round.due_on::text as "dueOn", round.locks_on::text as "locksOn"`;

const BOUND_ROUNDS = `
  select ${ROUND}, extension.due_on::text as "extensionUntil"
  from round left join round_extension extension on extension.round_id = round.id and extension.organization_id = $1
  order by round.opens_on desc, round.id`;

const COMMITMENTS = `
  select commitment.id, commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn",
    jsonb_build_object('activeFrom', organization.active_from, 'leftOn', organization.left_on, 'pauses', coalesce((
      select jsonb_agg(jsonb_build_object('from', starts_on, 'until', resumes_on))
      from organization_pause where organization_id = organization.id), '[]')) as organization
  from commitment join organization on organization.id = commitment.organization_id`;

const REPORTS_OF_ROUND = `
  select report.commitment_id as "commitmentId", report.state, report.first_submitted_at as "firstSubmittedAt",
    extension.due_on::text as "extensionUntil", seat.time_zone as "timeZone"
  from report
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join country seat on seat.iso2 = organization.country_iso2
  left join round_extension extension
    on extension.round_id = report.round_id and extension.organization_id = organization.id
  where report.round_id = $1`;
