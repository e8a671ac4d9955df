import { Injectable } from '@nestjs/common';
import type { PageView, ReportsQuery, ReportSummaryView, ReportView } from '@opev/contract';
import type { Actor, Language } from '@opev/domain';
import { FiguresStore } from '../figures/figures.store';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { reportSummaryView, reportView } from './published-reports.mapper';
import { COUNTED_AT_MOST } from './published-report-list.sql';
import { PublishedReportsQueries } from './published-reports.queries';

/** Published reports, each as far as it may be shown. */
@Injectable()
export class PublishedReportsService {
  constructor(
    private readonly queries: PublishedReportsQueries,
    private readonly figures: FiguresStore,
  ) {}

  /** Throws `invalid-input` for a day that is not over or before the Plan. */
  async list(query: ReportsQuery, language: Language): Promise<PageView<ReportSummaryView>> {
    const asOf = this.figures.pastDay(query.asOf);
    const { rows, total } = await this.queries.page({ ...query, asOf });
    const page = pageOfRows(rows, limitOf(query), Math.min(total, COUNTED_AT_MOST)).as(
      (row) => reportSummaryView(row, language),
      ({ published_on, id }) => [published_on, id],
    );
    return total > COUNTED_AT_MOST ? { ...page, totalIsAtLeast: true } : page;
  }

  /** Throws `not-found`, also for a report that is only counted. */
  async get(id: string, language: Language): Promise<ReportView> {
    const row = await this.queries.byId(id);
    if (!row) throw new DomainError('not-found');
    return reportView(row, language, 'public');
  }

  /**
   * The same as a person of a signatory may read it: texts for signatories too, the organization no more shown than in
   * public. Whoever belongs to none reads what everyone reads. Throws `not-found`.
   */
  async getAsMember(id: string, actor: Actor, language: Language): Promise<ReportView> {
    const own = actor.memberships.filter(({ until }) => until === null).map(({ organizationId }) => organizationId);
    const [row, isSignatory] = await Promise.all([this.queries.byId(id), this.queries.hasSignatory(own)]);
    if (!row) throw new DomainError('not-found');
    return reportView(row, language, isSignatory ? 'signatory' : 'public');
  }
}
