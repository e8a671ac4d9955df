import { Injectable } from '@nestjs/common';
import type { ReportsQuery } from '@opev/contract';
import {
  isSignatory,
  type Audience,
  type ClaimedStatus,
  type Day,
  type Lifecycle,
  type LocalizedText,
  type VerificationMethod,
  type VerifiedRating,
} from '@opev/domain';
import { DataSource } from 'typeorm';
import { limitOf } from '../platform/paging/page-of';
import { invalidCursor, typedCursor } from '../platform/paging/typed-cursor';
import { SELECT_CONTENT, type StoredContent } from '../reports/stored-content';
import { reportPage } from './published-report-list.sql';
import { dayOf, IS_LISTED, PLACED_COLUMNS, PLACED_JOINS } from './shown.sql';

export interface PublishedReportRow {
  readonly id: string;
  readonly slug: string;
  readonly organization_name: string;
  readonly country: string;
  readonly country_name: LocalizedText;
  readonly goal: number;
  readonly activity: number;
  readonly activity_title: LocalizedText;
  readonly goal_title: LocalizedText;
  readonly round_code: string;
  readonly round_label: LocalizedText;
  readonly claimed_status: ClaimedStatus;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
  /** Sort key. */
  readonly published_on: Day;
  readonly is_current: boolean;
}

export interface PublishedReportDetailRow extends PublishedReportRow, StoredContent {
  readonly audience: Audience;
  /** Null, like the day, when no review is recorded. */
  readonly method: VerificationMethod | null;
  readonly verified_on: Day | null;
  readonly previous_id: string | null;
  readonly next_id: string | null;
}

/** Queries of published reports of named organizations; those of others are only counted. */
@Injectable()
export class PublishedReportsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page; `total` is at most COUNTED_AT_MOST + 1, which means that there are more. */
  async page(query: ReportsQuery): Promise<{ readonly rows: readonly PublishedReportRow[]; readonly total: number }> {
    const after = typedCursor(query.cursor, ['day', 'uuid']);
    const { sql, parameters } = reportPage({
      query,
      limit: limitOf(query),
      after: after && { day: after[0], id: await this.sortedId(after[1]) },
    });
    const [page] = await this.dataSource.query<{ rows: PublishedReportRow[]; total: number }[]>(sql, [...parameters]);
    return page ?? { rows: [], total: 0 };
  }

  /** The id a list is sorted by within a day. Throws `invalid-input` for a public id that no longer exists. */
  private async sortedId(publicId: string): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>('select id from report where public_id = $1', [
      publicId,
    ]);
    if (!row) throw invalidCursor();
    return row.id;
  }

  /** A published report; for a superseded one its correction. */
  async byId(id: string): Promise<PublishedReportDetailRow | null> {
    const [row] = await this.dataSource.query<PublishedReportDetailRow[]>(BY_ID, [null, null, null, null, id]);
    return row ?? null;
  }

  /** Whether one of the organizations is bound to the Plan now. */
  async hasSignatory(organizationIds: readonly string[]): Promise<boolean> {
    const rows = await this.dataSource.query<{ lifecycle: Lifecycle }[]>(
      'select lifecycle from organization where id = any($1::uuid[])',
      [organizationIds],
    );
    return rows.some(({ lifecycle }) => isSignatory(lifecycle));
  }
}

const COLUMNS = `
  report.public_id as id, ${PLACED_COLUMNS}, round.code as round_code, round.label as round_label,
  report.claimed_status, report.progress_percent, report.verified_rating,
  ${dayOf('report.published_at')} collate "C" as published_on,
  standing.report_id is not null as is_current`;

const SOURCE = `
  from report
  join round on round.id = report.round_id
  join commitment on commitment.id = report.commitment_id
  ${PLACED_JOINS}
  left join standing on standing.report_id = report.id`;

const IS_PUBLIC = `report.state = 'published' and ${IS_LISTED}`;

function neighbour(beyond: '<' | '>', direction: 'asc' | 'desc'): string {
  return `(
    select other.public_id from report other join round other_round on other_round.id = other.round_id
    where other.commitment_id = report.commitment_id and other.state = 'published'
      and other_round.opens_on ${beyond} round.opens_on
    order by other_round.opens_on ${direction} limit 1)`;
}

/** Figures of a past day link to reports of then: a superseded one leads to its correction. */
const CORRECTION = `(
  select correction.public_id from report former
  join report correction on correction.commitment_id = former.commitment_id
    and correction.round_id = former.round_id and correction.state = 'published'
  where former.public_id = $5::uuid and former.state = 'superseded')`;

const BY_ID = `
  select ${COLUMNS}, ${SELECT_CONTENT},
    verification.method, verification.verified_on::text,
    ${neighbour('<', 'desc')} as previous_id, ${neighbour('>', 'asc')} as next_id
  ${SOURCE}
  left join lateral (
    select method, verified_on from review
    where review.report_id = report.id and decision = 'approve' order by reviewed_at desc limit 1
  ) verification on true
  where ${IS_PUBLIC} and report.public_id = coalesce(${CORRECTION}, $5::uuid)`;
