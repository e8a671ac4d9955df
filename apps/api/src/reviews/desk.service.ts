import { Injectable } from '@nestjs/common';
import type { DeskReportSummaryView, DeskReportView, PageView } from '@opev/contract';
import { isAtDesk, may, type Language } from '@opev/domain';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { encodeCursor } from '../platform/paging/cursor';
import { limitOf } from '../platform/paging/page-of';
import { typedCursor } from '../platform/paging/typed-cursor';
import { DomainError } from '../platform/problems/domain-error';
import { ReportLoader, type ReportRow } from '../reports/report-loader.service';
import { deskView, deskReportSummaryView } from './desk.mapper';
import { DeskQueries } from './desk.queries';
import { ReviewDrafts } from './review-drafts.service';
import type { DeskReportsQueryDto } from './reviews.dto';

interface Reader {
  readonly actor: SignedInActor;
  readonly language: Language;
}

/** Reading at the desk. */
@Injectable()
export class DeskService {
  constructor(
    private readonly queries: DeskQueries,
    private readonly reading: ReportLoader,
    private readonly drafts: ReviewDrafts,
    private readonly clock: Clock,
  ) {}

  /** Reports that wait, longest waiting first, or those in another state. Never drafts. */
  async list(query: DeskReportsQueryDto, { actor, language }: Reader): Promise<PageView<DeskReportSummaryView>> {
    const limit = limitOf(query);
    const values = typedCursor(query.cursor, ['instant', 'uuid']);
    const after = values && { submittedAt: values[0], id: values[1] };
    const { rows, total, totalIsAtLeast, next } = await this.queries.queue(query, { language, after, limit });
    const reader = { actor, language, now: this.clock.now() };
    return {
      items: rows.map((row) => deskReportSummaryView(row, reader)),
      total,
      ...(totalIsAtLeast ? { totalIsAtLeast } : {}),
      nextCursor: next && encodeCursor([next.submittedAt, next.id]),
    };
  }

  /**
   * Throws `not-found`, also for drafts. Records that it was opened when the reader may decide: its organization can no
   * longer recall it.
   */
  async read(id: string, { actor, language }: Reader): Promise<DeskReportView> {
    const row = await this.open(id, actor);
    if (!row || !isAtDesk(row.state) || !may(actor, 'report.read', row)) throw new DomainError('not-found');
    const [previous, review, draft, history] = await Promise.all([
      this.reading.findPrevious(row),
      this.queries.lastReview(id),
      this.drafts.of(row, actor),
      this.reading.history(id, 'desk'),
    ]);
    return deskView(row, { previous, review, draft, history }, { actor, language, now: this.clock.now() });
  }

  /** Recorded before reading: a recall happens before this, or not at all. */
  private async open(id: string, actor: SignedInActor): Promise<ReportRow | null> {
    const row = await this.reading.find(id);
    if (row?.state !== 'submitted' || row.openedAt !== null || !may(actor, 'report.review', row)) return row;
    await this.queries.noteOpened(id, this.clock.now());
    return this.reading.find(id);
  }
}
