import { Injectable } from '@nestjs/common';
import type { Day, Language, VerificationMethod, VerifiedRating } from '@opev/domain';
import { DataSource } from 'typeorm';
import { ReportReading, type ReportRow } from '../reports/report-reading.service';
import type { DeskReportsQueryDto } from './reviews.dto';

export interface LastReview {
  readonly reviewedAt: Date;
  readonly decision: 'return' | 'approve';
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  readonly verifiedOn: Day | null;
}

export interface QueuePosition {
  readonly submittedKey: string | null;
  readonly id: string | null;
}

/** What waits for the observatory unless it is asked for something else. */
const WAITING = ['submitted', 'approved'];

/** Lists reports for the desk. Drafts are in none of its lists. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: ReportReading,
  ) {}

  /** One page of the queue after a position, and one row more when there is a next page. */
  async queue(
    query: DeskReportsQueryDto,
    { language, after, limit }: { language: Language; after: QueuePosition; limit: number },
  ): Promise<{ rows: readonly ReportRow[]; total: number }> {
    const filters = filtersOf(query, language);
    const isNewestFirst = query.sort === 'newest';
    const [rows, total] = await Promise.all([
      this.reading.select(
        `${FILTERS} and ($7::timestamptz is null or (report.submitted_at, report.id) ${isNewestFirst ? '<' : '>'} ($7::timestamptz, $8::uuid))
         order by report.submitted_at ${isNewestFirst ? 'desc' : 'asc'}, report.id ${isNewestFirst ? 'desc' : 'asc'} limit $9`,
        [...filters, after.submittedKey, after.id, limit + 1],
      ),
      this.reading.count(FILTERS, filters),
    ]);
    return { rows, total };
  }

  /** The observatory's last word on a report; null before the first. */
  async lastReview(reportId: string): Promise<LastReview | null> {
    const [row] = await this.dataSource.query<LastReview[]>(LAST_REVIEW, [reportId]);
    return row ?? null;
  }
}

function filtersOf(
  { state, goal, country, round, search }: DeskReportsQueryDto,
  language: Language,
): readonly unknown[] {
  const pattern = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  return [state ? [state] : WAITING, goal ?? null, country ?? null, round ?? null, pattern, language];
}

const FILTERS = `
  where report.state = any($1::text[]) and ($2::int is null or goal.number = $2)
    and ($3::text is null or commitment.country_iso2 = $3) and ($4::text is null or round.code = $4)
    and ($5::text is null or organization.name ilike $5 or organization.native_name ilike $5
      or organization.acronym ilike $5 or activity.title->>($6::text) ilike $5)`;

const LAST_REVIEW = `
  select reviewed_at as "reviewedAt", decision, verified_rating as "verifiedRating", method,
    verified_on::text as "verifiedOn"
  from review where report_id = $1 order by reviewed_at desc, id desc limit 1`;
