import { Injectable } from '@nestjs/common';
import type { CommitmentSpan, Day, LocalizedText, OrganizationHistory, ReportState } from '@opev/domain';
import { DataSource } from 'typeorm';

export interface RoundRow {
  readonly roundId: string;
  /** Whether what it expected is settled. */
  readonly isSettled: boolean;
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

/** Expected and received commitments of a round, and its reports by state. */
export interface CameRow {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly byState: Readonly<Partial<Record<ReportState, number>>>;
}

/** The change counters of a round, and those of expectations in general. */
export interface RoundChanges {
  of(subject: string): string;
}

/** Queries of rounds and their reports. */
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
    return this.dataSource.query(COMMITMENTS_TO_EXPECT);
  }

  async changes(): Promise<RoundChanges> {
    const rows = await this.dataSource.query<{ subject: string; changes: string }[]>(
      'select subject, sum(changes)::text as changes from round_change group by subject',
    );
    const bySubject = new Map(rows.map(({ subject, changes }) => [subject, changes]));
    return { of: (subject) => bySubject.get(subject) ?? '0' };
  }

  /** Counts a round by the rules of `libs/domain` rounds.ts. `expected`: ids of commitments; null for a settled round. */
  async came(roundId: string, expected: readonly string[] | null): Promise<CameRow> {
    const [row] = await this.dataSource.query<CameRow[]>(expected ? CAME_OF(EXPECTED_TODAY) : CAME_OF(EXPECTED_THEN), [
      roundId,
      ...(expected ? [expected] : []),
    ]);
    return row ?? { expected: 0, received: 0, onTime: 0, byState: {} };
  }
}

const ROUND = `
  round.id as "roundId", round.code as "roundCode", round.label as "roundLabel",
  round.opens_on::text as "opensOn", round.due_on::text as "dueOn", round.locks_on::text as "locksOn",
  exists (select from round_settlement where round_id = round.id) as "isSettled"`;

const BOUND_ROUNDS = `
  select ${ROUND}, extension.due_on::text as "extensionUntil"
  from round left join round_extension extension on extension.round_id = round.id and extension.organization_id = $1
  order by round.opens_on desc, round.id`;

/** SQL: every commitment with what decides whether a report on it is expected. */
export const COMMITMENTS_TO_EXPECT = `
  select commitment.id, commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn",
    jsonb_build_object('activeFrom', organization.active_from, 'leftOn', organization.left_on, 'pauses', coalesce((
      select jsonb_agg(jsonb_build_object('from', starts_on, 'until', resumes_on))
      from organization_pause where organization_id = organization.id), '[]')) as organization
  from commitment join organization on organization.id = commitment.organization_id`;

const EXPECTED_THEN = 'select commitment_id from round_expectation where round_id = $1::uuid';
const EXPECTED_TODAY = 'select unnest($2::uuid[]) as commitment_id';

/** Counts each commitment once, from the first submission of its report on; withdrawn reports do not count. */
const CAME_OF = (expected: string): string => `
  with expected as materialized (${expected}),
  sent as materialized (
    select commitment_id, bool_or((report.first_submitted_at at time zone seat.time_zone)::date
      <= greatest(round.due_on, extension.due_on)) as is_on_time
    from report
    join round on round.id = report.round_id
    join commitment on commitment.id = report.commitment_id
    join organization on organization.id = commitment.organization_id
    join country seat on seat.iso2 = organization.country_iso2
    left join round_extension extension
      on extension.round_id = report.round_id and extension.organization_id = organization.id
    where report.round_id = $1::uuid and report.first_submitted_at is not null and report.state not in ('withdrawn', 'discarded')
    group by commitment_id
  ), states as (
    select state, count(*) as reports from report where round_id = $1::uuid group by state
  )
  select (select count(*)::int from expected) as expected, count(*)::int as received,
    (count(*) filter (where is_on_time))::int as "onTime",
    coalesce((select jsonb_object_agg(state, reports) from states), '{}') as "byState"
  from sent join expected using (commitment_id)`;
