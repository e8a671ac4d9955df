import { Injectable } from '@nestjs/common';
import { LIMITS, type DeskRoundView, type PageView, type WorkspaceRoundView } from '@opev/contract';
import { REPORT_STATES, belongsTo, dueOnFor, isExpectedIn, isOnTime, roundFigure, type Language } from '@opev/domain';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { inLanguage } from '../platform/language/reader-language';
import { decodeCursor, encodeCursor } from '../platform/paging/cursor';
import type { PageQueryDto } from '../platform/paging/page-query.dto';
import { DomainError } from '../platform/problems/domain-error';
import { roundView } from '../platform/views/round-view';
import type { WorkspaceRoundsQueryDto } from './rounds.dto';
import { RoundsQueries, type ExpectedRow, type RoundRow, type SentRow } from './rounds.queries';

/** Rounds as an organization meets them, and as the observatory follows them. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly clock: Clock,
  ) {}

  /** Every round, newest first, as it binds one of the reader's organizations. Throws `not-found` for another's. */
  async listForOrganization(
    query: WorkspaceRoundsQueryDto,
    actor: SignedInActor,
    language: Language,
  ): Promise<PageView<WorkspaceRoundView>> {
    const organizationId = query.organization ?? actor.memberships.find(({ until }) => until === null)?.organizationId;
    if (!organizationId || !belongsTo(actor, organizationId)) throw new DomainError('not-found');
    const rounds = await this.queries.boundTo(organizationId);
    return pageOf(rounds, query, (round) => roundView(round, language));
  }

  /** Every round, newest first, with what is expected in it and what was sent, published or not. */
  async listForDesk(query: PageQueryDto, language: Language): Promise<PageView<DeskRoundView>> {
    const [rounds, commitments] = await Promise.all([this.queries.all(), this.queries.commitments()]);
    const page = pageOf(rounds, query, (round) => round);
    const items: DeskRoundView[] = [];
    for (const round of page.items)
      items.push(
        this.deskRoundView({ round, commitments, reports: await this.queries.reportsOf(round.roundId) }, language),
      );
    return { ...page, items };
  }

  private deskRoundView({ round, commitments, reports }: RoundFacts, language: Language): DeskRoundView {
    const today = this.clock.today();
    const expected = commitments.filter((commitment) =>
      isExpectedIn({ round, commitment, organization: commitment.organization, today }),
    );
    const figure = roundFigure(
      expected.map(({ id }) => id),
      reports.flatMap((report) => receivedOf(report, round)),
    );
    return {
      id: round.roundId,
      code: round.roundCode,
      label: inLanguage(round.roundLabel, language),
      opensOn: round.opensOn,
      dueOn: round.dueOn,
      locksOn: round.locksOn,
      ...figure,
      byState: countByState(reports),
    };
  }
}

interface RoundFacts {
  readonly round: RoundRow;
  readonly commitments: readonly ExpectedRow[];
  readonly reports: readonly SentRow[];
}

/** What was sent counts from its first submission on; what was taken back does not count. */
function receivedOf(report: SentRow, round: RoundRow): readonly { commitmentId: string; onTime: boolean }[] {
  const { commitmentId, firstSubmittedAt, state, extensionUntil, timeZone } = report;
  if (firstSubmittedAt === null || state === 'withdrawn') return [];
  return [{ commitmentId, onTime: isOnTime(firstSubmittedAt, dueOnFor(round, extensionUntil), timeZone) }];
}

function countByState(reports: readonly SentRow[]): DeskRoundView['byState'] {
  const counts = REPORT_STATES.map((state) => [state, reports.filter((report) => report.state === state).length]);
  return Object.fromEntries(counts) as DeskRoundView['byState'];
}

/** One page of rounds that are sorted newest first; they are few, so all of them are at hand. */
function pageOf<R extends RoundRow, V>(
  rounds: readonly R[],
  { limit = LIMITS.pageDefault, cursor }: PageQueryDto,
  toView: (round: R) => V,
): PageView<V> {
  const [after = null] = decodeCursor(cursor, 1) ?? [];
  const rest = after === null ? rounds : rounds.filter(({ opensOn }) => opensOn < String(after));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toView),
    total: rounds.length,
    nextCursor: rest.length > limit && last ? encodeCursor([last.opensOn]) : null,
  };
}
