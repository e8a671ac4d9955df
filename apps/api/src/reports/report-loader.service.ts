import { Injectable } from '@nestjs/common';
import type { ReportEventView } from '@opev/contract';
import type { ReportMove, ReportState } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { FROM_REPORT, SELECT_REPORT, type ReportRow } from './report-row';

export { contentOf } from './stored-content';
export type { ReportRow } from './report-row';

interface EventRow {
  readonly occurredAt: Date;
  readonly move: ReportMove | 'create';
  readonly from: ReportState | null;
  readonly to: ReportState;
  readonly reasons: readonly string[];
  readonly comment: string;
  readonly actorName: string | null;
  readonly isOfOrganization: boolean;
}

/** Loads reports for the workspace and the desk, which check themselves who may see them. */
@Injectable()
export class ReportLoader {
  constructor(private readonly dataSource: DataSource) {}

  /** A report in any state; null when there is none. Within a transaction, pass its manager. */
  async find(id: string, manager: Pick<EntityManager, 'query'> = this.dataSource): Promise<ReportRow | null> {
    const [row] = await manager.query<ReportRow[]>(`${SELECT_REPORT} ${FROM_REPORT} where report.id = $1`, [id]);
    return row ?? null;
  }

  /** Selects reports with a `where … order by … limit` on the tables of FROM_REPORT. */
  select(conditions: string, values: readonly unknown[]): Promise<readonly ReportRow[]> {
    return this.dataSource.query(`${SELECT_REPORT} ${FROM_REPORT} ${conditions}`, [...values]);
  }

  /** Counts reports with a `where` on the same tables. */
  async count(conditions: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total ${FROM_REPORT} ${conditions}`,
      [...values],
    );
    return row?.total ?? 0;
  }

  /** The published report of the latest earlier round, of the same commitment; null when there is none. */
  async findPrevious({
    commitmentId,
    opensOn,
  }: Pick<ReportRow, 'commitmentId' | 'opensOn'>): Promise<ReportRow | null> {
    const [row] = await this.dataSource.query<ReportRow[]>(
      `${SELECT_REPORT} ${FROM_REPORT}
       where report.commitment_id = $1 and report.state = 'published' and round.opens_on < $2
       order by round.opens_on desc limit 1`,
      [commitmentId, opensOn],
    );
    return row ?? null;
  }

  /** All moves of a report, oldest first. Names of staff are for the desk only. */
  async history(id: string, reader: 'organization' | 'desk'): Promise<readonly ReportEventView[]> {
    const rows = await this.dataSource.query<EventRow[]>(HISTORY, [id]);
    return rows.map((row) => eventView(row, reader));
  }
}

function eventView(row: EventRow, reader: 'organization' | 'desk'): ReportEventView {
  const kind = kindOf(row);
  const name = kind === 'organization' || (kind === 'observatory' && reader === 'desk') ? row.actorName : null;
  return {
    occurredAt: row.occurredAt.toISOString(),
    move: row.move,
    from: row.from,
    to: row.to,
    by: { kind, name },
    reasons: row.reasons,
    comment: row.comment,
  };
}

function kindOf({ move, isOfOrganization }: EventRow): ReportEventView['by']['kind'] {
  switch (move) {
    case 'create':
    case 'submit':
    case 'recall':
    case 'ask-back':
    case 'discard':
    case 'restore':
      return 'organization';
    case 'return':
    case 'approve':
    case 'publish':
      return 'observatory';
    case 'withdraw':
      // Staff who belong to the organization act for it: they may not decide as staff.
      return isOfOrganization ? 'organization' : 'observatory';
    case 'supersede':
      return 'system';
  }
}

const HISTORY = `
  select event.occurred_at as "occurredAt", event.move, event.from_state as "from", event.to_state as "to",
    event.reasons, event.comment, person.name as "actorName",
    exists (select from membership where membership.person_id = event.actor_id
      and membership.organization_id = commitment.organization_id) as "isOfOrganization"
  from report_event event
  join report on report.id = event.report_id
  join commitment on commitment.id = report.commitment_id
  left join person on person.id = event.actor_id
  where event.report_id = $1
  -- Steps of the same instant stand in the order of a life.
  order by event.occurred_at,
    array_position(array['create', 'submit', 'recall', 'ask-back', 'return', 'approve', 'publish',
      'withdraw', 'supersede', 'discard', 'restore'], event.move), event.id`;
