import { Injectable } from '@nestjs/common';
import type { CommitmentsQuery, CommitmentView, PageView } from '@opev/contract';
import type { ClaimedStatus, Day, Language, LocalizedText, VerifiedRating } from '@opev/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { inLanguage } from '../platform/language/reader-language';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { readPage } from '../platform/paging/page.sql';
import { typedCursor } from '../platform/paging/typed-cursor';
import { shownPlace, type PlacedRow } from '../platform/protection/shown-place';
import { dayOf, IS_LISTED, PLACED_COLUMNS, PLACED_JOINS } from './shown.sql';

/** Commitments in the figures of today, each as far as it may be shown. */
@Injectable()
export class PublicCommitmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: CommitmentsQuery, language: Language): Promise<PageView<CommitmentView>> {
    const after = typedCursor(query.cursor, ['integer', 'uuid']);
    const { goal = null, activity = null, country = null, organization = null } = query;
    const { rows, total } = await readPage<Row>(this.dataSource, {
      expressions: LISTED,
      after: after && '(activity, id) > ($6::bigint, $7::uuid)',
      orderBy: 'activity, id',
      limit: limitOf(query),
      parameters: [goal, activity, country, organization, this.clock.today(), ...(after ?? [])],
    });
    return pageOfRows(rows, limitOf(query), total).as(
      (row) => commitmentView(row, language),
      (row) => [row.activity, row.id],
    );
  }
}

interface Row extends PlacedRow {
  readonly id: string;
  readonly goal: number;
  readonly activity: number;
  readonly activity_title: LocalizedText;
  readonly place: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly report_id: string | null;
  readonly claimed_status: ClaimedStatus;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
  readonly round_label: LocalizedText;
  readonly published_on: Day;
}

function commitmentView(row: Row, language: Language): CommitmentView {
  const isNamed = row.placement === 'named';
  return {
    id: row.id,
    goal: row.goal,
    activity: row.activity,
    activityTitle: inLanguage(row.activity_title, language),
    ...shownPlace(row, language),
    region: row.region,
    // A place or a date can be enough to know who it is.
    place: isNamed ? row.place : null,
    startsOn: isNamed ? row.starts_on : null,
    endsOn: isNamed ? row.ends_on : null,
    standing:
      row.report_id === null
        ? null
        : {
            reportId: row.report_id,
            claimedStatus: row.claimed_status,
            progressPercent: row.progress_percent,
            verifiedRating: row.verified_rating,
            roundLabel: inLanguage(row.round_label, language),
            publishedOn: row.published_on,
          },
  };
}

const LISTED = `
  listed as (
    select commitment.id, ${PLACED_COLUMNS}, commitment.place, commitment.starts_on::text, commitment.ends_on::text,
      standing.report_id, standing.claimed_status, standing.progress_percent, standing.verified_rating,
      round.label as round_label, ${dayOf('standing.published_at')} as published_on
    from commitment ${PLACED_JOINS}
    left join standing on standing.commitment_id = commitment.id
    left join report on report.id = standing.report_id
    left join round on round.id = report.round_id
    where ${IS_LISTED}
      and commitment.starts_on <= $5::date and (commitment.withdrawn_on is null or commitment.withdrawn_on > $5::date)
      and organization.active_from <= $5::date
  )`;
