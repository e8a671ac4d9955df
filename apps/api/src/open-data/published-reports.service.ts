import { Injectable } from '@nestjs/common';
import type { PageView, ReportsQuery, ReportSummaryView, ReportView } from '@opev/contract';
import type { Actor, Language } from '@opev/domain';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { reportSummaryView, reportView } from './published-reports.mapper';
import { PublishedReportsQueries } from './published-reports.queries';

/** Published reports, each as far as it may be shown. */
@Injectable()
export class PublishedReportsService {
  constructor(private readonly queries: PublishedReportsQueries) {}

  async list(query: ReportsQuery, language: Language): Promise<PageView<ReportSummaryView>> {
    const { rows, total } = await this.queries.page(query);
    return pageOfRows(rows, limitOf(query), total).as(
      (row) => reportSummaryView(row, language),
      ({ published_on, id }) => [published_on, id],
    );
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
