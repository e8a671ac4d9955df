import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type ArrivalDayView,
  type ArrivalsView,
  type DeskRoundView,
  type PageView,
  type RoundArrivalsView,
  type WorkspaceRoundView,
} from '@opev/contract';
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

  /** How the reports of the round that is open, or was last, came in, and of the one before it. */
  async arrivals(language: Language): Promise<ArrivalsView> {
    const today = this.clock.today();
    const rounds = (await this.queries.all()).filter(({ opensOn }) => opensOn <= today).slice(0, COMPARED);
    const figures = await this.figures.of(rounds);
    return {
      asOf: today,
      rounds: rounds.flatMap((round, index) => {
        const figure = figures[index];
        return figure ? [arrivalsView(round, figure, { today, language })] : [];
      }),
    };
  }
}

/** A round, and the one before it to compare it with. */
const COMPARED = 2;

interface Reader {
  readonly today: Day;
  readonly language: Language;
}

function deskRoundView(round: RoundRow, { counts }: DeskRoundFigure, reader: Reader): DeskRoundView {
  return { id: round.roundId, ...calendarOf(round, reader), ...counts };
}

function arrivalsView(round: RoundRow, { counts, byDay }: DeskRoundFigure, reader: Reader): RoundArrivalsView {
  return { ...calendarOf(round, reader), expected: counts.expected, days: received(byDay, round.locksOn) };
}

/** Added up from day to day until a round locks; what an extension let in later is not among it. */
function received(byDay: DeskRoundFigure['byDay'], locksOn: Day): readonly ArrivalDayView[] {
  let sum = 0;
  return Object.entries(byDay)
    .filter(([day]) => day <= locksOn)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, commitments]) => ({ day, received: (sum += commitments) }));
}

function calendarOf({ roundCode: code, roundLabel, opensOn, dueOn, locksOn }: RoundRow, { today, language }: Reader) {
  const isSettled = isLocked({ opensOn, dueOn, locksOn }, today);
  return { code, label: inLanguage(roundLabel, language), opensOn, dueOn, locksOn, isSettled };
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
