import { Injectable } from '@nestjs/common';
import type { ReportsPageView, ReportsQuery, ReportView } from '@opev/contract';
import type { Actor, Language } from '@opev/domain';
import { FiguresStore } from '../figures/figures.store';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { reportSummaryView, publishedReportView } from './published-reports.mapper';
import { COUNTED_AT_MOST } from './published-report-list.sql';
import { PublishedReportsQueries } from './published-reports.queries';

/** Published reports, each reduced to what may be shown. */
@Injectable()
export class PublishedReportsService {
  constructor(
    private readonly queries: PublishedReportsQueries,
    private readonly figures: FiguresStore,
  ) {}

  /** Throws what `FiguresStore.at` throws. */
  async list(query: ReportsQuery, language: Language): Promise<ReportsPageView> {
    const moment = await this.momentOf(query);
    const { rows, total } = await this.queries.page({ ...query, asOf: this.figures.pastDay(moment.asOf) });
    const page = pageOfRows(rows, limitOf(query), Math.min(total, COUNTED_AT_MOST)).as(
      (row) => reportSummaryView(row, language),
      ({ published_on, id }) => [published_on, id],
    );
    const notListed = await this.notListed(query);
    return { ...moment, ...page, notListed, ...(total > COUNTED_AT_MOST ? { totalIsAtLeast: true } : {}) };
  }

  /** A list needs no figures: a past day gets no snapshot id, unless it was requested by one. */
  private async momentOf(query: ReportsQuery): Promise<Pick<ReportsPageView, 'asOf' | 'snapshot' | 'isReduced'>> {
    const day = query.snapshot === undefined ? this.figures.pastDay(query.asOf) : undefined;
    return day === undefined ? (await this.figures.at(query)).moment : { asOf: day };
  }

  /** Not computed for a past day: its summary says it. */
  private async notListed({ asOf, snapshot, ...rest }: ReportsQuery): Promise<number | null> {
    const filters = Object.values({ ...rest, limit: undefined, cursor: undefined });
    const isPast = snapshot === undefined && this.figures.pastDay(asOf) !== undefined;
    if (isPast || filters.some((filter) => filter !== undefined)) return null;
    return (await this.figures.at({ snapshot })).data.reportsNotNamed;
  }

  /** Throws `not-found`, also for a report that is only counted. */
  async get(id: string, language: Language): Promise<ReportView> {
    const row = await this.queries.byId(id);
    if (!row) throw new DomainError('not-found');
    return publishedReportView(row, language, 'public');
  }

  /**
   * The report as a person of a signatory may read it: with texts for signatories, the organization no more disclosed than
   * in public. Others read what everyone reads. Throws `not-found`.
   */
  async getAsMember(id: string, actor: Actor, language: Language): Promise<ReportView> {
    const own = actor.memberships.filter(({ until }) => until === null).map(({ organizationId }) => organizationId);
    const [row, isSignatory] = await Promise.all([this.queries.byId(id), this.queries.hasSignatory(own)]);
    if (!row) throw new DomainError('not-found');
    return publishedReportView(row, language, isSignatory ? 'signatory' : 'public');
  }
}
