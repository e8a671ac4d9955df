import { Injectable } from '@nestjs/common';
import { LIMITS, type DeskRoundView, type PageView, type WorkspaceRoundView } from '@opev/contract';
import { belongsTo, isLocked, type Day, type Language } from '@opev/domain';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { inLanguage } from '../platform/language/reader-language';
import { decodeCursor, encodeCursor } from '../platform/paging/cursor';
import type { PageQueryDto } from '../platform/paging/page-query.dto';
import { DomainError } from '../platform/problems/domain-error';
import { roundView } from '../platform/views/round-view';
import { DeskRoundFigures, type DeskRoundFigure } from './desk-round-figures';
import type { WorkspaceRoundsQueryDto } from './rounds.dto';
import { RoundsQueries, type RoundRow } from './rounds.queries';

/** Rounds for an organization and for the desk. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly figures: DeskRoundFigures,
    private readonly clock: Clock,
  ) {}

  /** Every round with the dates of one of the reader's organizations, newest first. Throws `not-found` for another's. */
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

  /** Every round with expected and received reports, published or not; newest first. */
  async listForDesk(query: PageQueryDto, language: Language): Promise<PageView<DeskRoundView>> {
    const page = pageOf(await this.queries.all(), query, (round) => round);
    const figures = await this.figures.of(page.items);
    const today = this.clock.today();
    const items = page.items.flatMap((round, index) => {
      const figure = figures[index];
      return figure ? [deskRoundView(round, figure, { today, language })] : [];
    });
    return { ...page, items };
  }
}

function deskRoundView(
  { roundId: id, roundCode: code, roundLabel, opensOn, dueOn, locksOn }: RoundRow,
  figure: DeskRoundFigure,
  { today, language }: { readonly today: Day; readonly language: Language },
): DeskRoundView {
  const isSettled = isLocked({ opensOn, dueOn, locksOn }, today);
  return { id, code, label: inLanguage(roundLabel, language), opensOn, dueOn, locksOn, isSettled, ...figure };
}

/** One page of rounds sorted newest first; few enough to be read whole. */
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
