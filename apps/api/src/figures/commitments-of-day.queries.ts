import {
  effectiveDisclosure,
  placeCommitments,
  type ClaimedStatus,
  type Day,
  type Disclosure,
  type Placement,
  type Region,
  type VerifiedRating,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { countedOn } from './counted.sql';
import type { CountedCommitment } from './figure-book';

/** Which commitments to read: by their own ids and by those of their organizations, or every one. */
export type CommitmentsAsked =
  { readonly commitments: readonly string[]; readonly organizations: readonly string[] } | 'all';

/** Every commitment in the figures of today, or of those asked for those that are: where the public may see it, how it stands. */
export async function commitmentsOfToday(
  manager: Pick<EntityManager, 'query'>,
  today: Day,
  asked: CommitmentsAsked = 'all',
): Promise<readonly CountedCommitment[]> {
  const isAsked = '(commitment.id = any ($2::uuid[]) or commitment.organization_id = any ($3::uuid[]))';
  const rows =
    asked === 'all'
      ? await manager.query<Row[]>(countedOn('today'), [today])
      : await manager.query<Row[]>(`${countedOn('today')} and ${isAsked}`, [
          today,
          asked.commitments,
          asked.organizations,
        ]);
  return rows.map((row) => countedCommitment(row, row.placement));
}

/**
 * Every commitment in the figures of a past day. Each is placed as closely as its organization wishes to be shown today,
 * among those that counted then, and never more openly than it is placed today.
 */
export async function commitmentsOfPastDay(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly CountedCommitment[]> {
  const rows = await manager.query<Row[]>(countedOn('a past day'), [day]);
  const placed = placeCommitments(
    rows.map((row) => ({
      commitmentId: row.id,
      organizationId: row.organization_id,
      disclosure: effectiveDisclosure(row.chosen_disclosure, row.least_disclosure),
      country: row.country,
      region: row.region,
    })),
  );
  return rows.map((row) => countedCommitment(row, moreClosed(row.placement, placed.get(row.id)?.level ?? 'plan')));
}

const FROM_OPEN_TO_CLOSED = ['named', 'country', 'region', 'plan'] as const satisfies readonly Placement['level'][];

/** The one of two placements that tells less. */
export function moreClosed(one: Placement['level'], other: Placement['level']): Placement['level'] {
  return FROM_OPEN_TO_CLOSED.indexOf(one) > FROM_OPEN_TO_CLOSED.indexOf(other) ? one : other;
}

interface Row {
  readonly id: string;
  readonly organization_id: string;
  readonly country: string;
  readonly region: Region;
  readonly placement: Placement['level'];
  readonly activity: number;
  readonly goal: number;
  readonly place: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly report_id: string | null;
  readonly claimed_status: ClaimedStatus;
  readonly progress_percent: number;
  readonly verified_rating: VerifiedRating;
  readonly round_code: string;
  readonly published_on: Day;
  readonly chosen_disclosure: Disclosure;
  readonly least_disclosure: Disclosure;
}

function countedCommitment(row: Row, placement: Placement['level']): CountedCommitment {
  return {
    commitmentId: row.id,
    organizationId: row.organization_id,
    activityNumber: row.activity,
    goalNumber: row.goal,
    country: row.country,
    region: row.region,
    placement,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    standing:
      row.report_id === null
        ? null
        : {
            reportId: row.report_id,
            claimedStatus: row.claimed_status,
            progressPercent: row.progress_percent,
            verifiedRating: row.verified_rating,
            roundCode: row.round_code,
            publishedOn: row.published_on,
          },
  };
}
