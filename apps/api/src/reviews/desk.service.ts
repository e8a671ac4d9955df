import { Injectable } from '@nestjs/common';
import { LIMITS, type DeskReportSummaryView, type DeskReportView, type PageView } from '@opev/contract';
import { may, type Language } from '@opev/domain';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/paging/cursor';
import { DomainError } from '../platform/problems/domain-error';
import { ReportReading } from '../reports/report-reading.service';
import { deskView, summaryView } from './desk.mapper';
import { DeskQueries, type QueuePosition } from './desk.queries';
import type { DeskReportsQueryDto } from './reviews.dto';

interface Reader {
  readonly actor: SignedInActor;
  readonly language: Language;
}

/** What the observatory reads before it decides. */
@Injectable()
export class DeskService {
  constructor(
    private readonly queries: DeskQueries,
    private readonly reading: ReportReading,
    private readonly clock: Clock,
  ) {}

  /** What waits, longest waiting first; or reports in another state. Never a draft. */
  async list(query: DeskReportsQueryDto, { actor, language }: Reader): Promise<PageView<DeskReportSummaryView>> {
    const limit = query.limit ?? LIMITS.pageDefault;
    const [submittedKey = null, id = null] = decodeCursor(query.cursor, 2) ?? [];
    const after = { submittedKey, id } as QueuePosition;
    const { rows, total } = await this.queries.queue(query, { language, after, limit });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const reader = { actor, language, now: this.clock.now() };
    return {
      items: page.map((row) => summaryView(row, reader)),
      total,
      nextCursor: rows.length > limit && last ? encodeCursor([last.submittedKey, last.id]) : null,
    };
  }

  /** Throws `not-found` for a draft as for no report at all. */
  async read(id: string, { actor, language }: Reader): Promise<DeskReportView> {
    const row = await this.reading.find(id);
    if (!row || row.state === 'draft' || !may(actor, 'report.read', row)) throw new DomainError('not-found');
    const [previous, review, history] = await Promise.all([
      this.reading.findPrevious(row),
      this.queries.lastReview(id),
      this.reading.history(id, 'desk'),
    ]);
    return deskView(row, { previous, review, history }, { actor, language, now: this.clock.now() });
  }
}
