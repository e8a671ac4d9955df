import type { ClaimedStatus, Day, Placement, VerifiedRating } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { asPlaced } from '../book/as-placed';
import type { CountedCommitment } from '../book/figure-book';
import { countedOn } from './counted.sql';

/** Which commitments to read: by their own ids and by those of their organizations, or all of them. */
export type CommitmentSelection =
  { readonly commitments: readonly string[]; readonly organizations: readonly string[] } | 'all';

/** The commitments in the figures of today, or those of the selection: with placement and standing. */
export async function commitmentsOfToday(
  manager: Pick<EntityManager, 'query'>,
  today: Day,
  selection: CommitmentSelection = 'all',
): Promise<readonly CountedCommitment[]> {
  const isAsked = '(commitment.id = any ($2::uuid[]) or commitment.organization_id = any ($3::uuid[]))';
  const rows =
    selection === 'all'
      ? await manager.query<Row[]>(countedOn('today'), [today])
      : await manager.query<Row[]>(`${countedOn('today')} and ${isAsked}`, [
          today,
          selection.commitments,
          selection.organizations,
        ]);
  return rows.map(countedCommitment);
}

/**
 * The commitments in the figures of a past day, placed as today: a group moves only whole and to a coarser step, so that no
 * commitment discloses more of a past day than of this one.
 */
export async function commitmentsOfPastDay(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly CountedCommitment[]> {
  return (await manager.query<Row[]>(countedOn('a past day'), [day, null])).map(countedCommitment);
}

/** The commitments of these ids, as they stood before an instant of that day. */
export async function commitmentsBefore(
  manager: Pick<EntityManager, 'query'>,
  { day, instant }: { readonly day: Day; readonly instant: Date },
  ids: readonly string[],
): Promise<readonly CountedCommitment[]> {
  const sql = `${countedOn('a past day')} and commitment.id = any ($3::uuid[])`;
  return (await manager.query<Row[]>(sql, [day, instant, ids])).map(countedCommitment);
}

interface Row {
  readonly id: string;
  readonly organization_id: string;
  readonly country: string;
  readonly placement: Placement;
  readonly activity: number;
  readonly goal: number;
  readonly place: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly public_id: string;
  readonly report_id: string | null;
  readonly public_report_id: string;
  readonly claimed_status: ClaimedStatus;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
  readonly round_code: string;
  readonly published_on: Day;
}

function countedCommitment(row: Row): CountedCommitment {
  const whole = {
    commitmentId: row.id,
    publicId: row.public_id,
    organizationId: row.organization_id,
    activityNumber: row.activity,
    goalNumber: row.goal,
    country: row.country,
    placement: row.placement,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    standing:
      row.report_id === null
        ? null
        : {
            reportId: row.report_id,
            publicReportId: row.public_report_id,
            claimedStatus: row.claimed_status,
            progressPercent: row.progress_percent,
            verifiedRating: row.verified_rating,
            roundCode: row.round_code,
            publishedOn: row.published_on,
          },
  };
  return asPlaced(whole, row.placement);
}
