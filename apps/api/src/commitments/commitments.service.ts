import { Injectable } from '@nestjs/common';
import { LIMITS, type DueView, type PageView, type WorkspaceCommitmentView } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/paging/cursor';
import type { WorkspaceCommitmentsQueryDto } from './commitments.dto';
import { commitmentView } from './commitments.mapper';
import { CommitmentsQueries, type CommitmentRow } from './commitments.queries';
import { dueOf, needsAction } from './due';

interface Entry {
  readonly row: CommitmentRow;
  readonly due: DueView | null;
  /** Sort key, as a text; unique, because it ends with the id. */
  readonly key: string;
}

/** Commitments of the reader's organizations, and what is due on them. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly queries: CommitmentsQueries,
    private readonly clock: Clock,
  ) {}

  /** Sorted by due date unless `sort` differs. A filter by somebody else's organization finds nothing. */
  async list(
    query: WorkspaceCommitmentsQueryDto,
    actor: SignedInActor,
    language: Language,
  ): Promise<PageView<WorkspaceCommitmentView>> {
    const { limit = LIMITS.pageDefault, cursor, sort = 'due' } = query;
    const entries = (await this.entries(organizationsOf(actor, query.organization), { language, sort }))
      .filter(({ due }) => query.show !== 'due' || needsAction(due))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    const [after = null] = decodeCursor(cursor, 1) ?? [];
    const rest = after === null ? entries : entries.filter(({ key }) => key > String(after));
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ row, due }) => commitmentView(row, due, language)),
      total: entries.length,
      nextCursor: rest.length > limit && last ? encodeCursor([last.key]) : null,
    };
  }

  private async entries(
    organizationIds: readonly string[],
    { language, sort }: { language: Language; sort: 'due' | 'activity' },
  ): Promise<Entry[]> {
    const [rows, rounds] = await Promise.all([
      this.queries.ofOrganizations(organizationIds),
      this.queries.roundsOf(organizationIds),
    ]);
    const now = this.clock.now();
    return rows.map((row) => {
      const own = rounds.filter(({ organizationId }) => organizationId === row.organizationId);
      const due = dueOf(row, { rounds: own, now, language });
      return { row, due, key: sort === 'due' ? `${urgency(due)} ${activityKey(row)}` : activityKey(row) };
    });
  }
}

function organizationsOf(actor: SignedInActor, wanted: string | undefined): readonly string[] {
  const own = actor.memberships.filter(({ until }) => until === null).map(({ organizationId }) => organizationId);
  return wanted === undefined ? own : own.filter((id) => id === wanted);
}

/** Sort key: returned reports first, then reports by due day, then the rest. */
function urgency(due: DueView | null): string {
  if (!needsAction(due)) return '2';
  return due.report?.state === 'returned' ? '0' : `1 ${due.round.dueOn}`;
}

function activityKey({ activityNumber, country, id }: CommitmentRow): string {
  return `${String(activityNumber).padStart(6, '0')} ${country} ${id}`;
}
