import { standingOf, type ClaimedStatus, type VerifiedRating } from '@opev/domain';
import type { EntityManager } from 'typeorm';

interface PublishedRow {
  readonly report_id: string;
  readonly round_id: string;
  readonly round_opens_on: string;
  readonly published_at: Date;
  readonly claimed_status: ClaimedStatus;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
}

/**
 * Recomputes the `standing` row of a commitment, or deletes it when nothing is published. Call it in the transaction that
 * publishes or withdraws, which must hold the commitment's row lock.
 */
export async function refreshStanding(manager: Pick<EntityManager, 'query'>, commitmentId: string): Promise<void> {
  const rows = await manager.query<PublishedRow[]>(PUBLISHED_OF_COMMITMENT, [commitmentId]);
  const standing = standingOf(
    rows.map((row) => ({
      reportId: row.report_id,
      roundId: row.round_id,
      roundOpensOn: row.round_opens_on,
      publishedAt: row.published_at.toISOString(),
      claimedStatus: row.claimed_status,
      progressPercent: row.progress_percent,
      verifiedRating: row.verified_rating,
    })),
  );
  if (standing === null) {
    await manager.query('delete from standing where commitment_id = $1', [commitmentId]);
    return;
  }
  await manager.query(WRITE_STANDING, [commitmentId, standing.reportId]);
}

const PUBLISHED_OF_COMMITMENT = `
  select report.id as report_id, report.round_id, round.opens_on::text as round_opens_on, report.published_at,
    report.claimed_status, report.progress_percent, report.verified_rating
  from report join round on round.id = report.round_id
  where report.commitment_id = $1 and report.state = 'published'`;

const WRITE_STANDING = `
  insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
  select commitment_id, id, claimed_status, progress_percent, verified_rating, published_at
  from report where commitment_id = $1 and id = $2
  on conflict on constraint pk_standing do update set
    report_id = excluded.report_id, claimed_status = excluded.claimed_status,
    progress_percent = excluded.progress_percent, verified_rating = excluded.verified_rating,
    published_at = excluded.published_at`;
