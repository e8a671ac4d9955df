import {
  effectiveDisclosure,
  placeCommitments,
  type Day,
  type Disclosure,
  type JoiningRound,
  type PlacedCommitment,
  type Place,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../database/followed-plan';

type Sql = Pick<EntityManager, 'query'>;

/**
 * Updates the placement of every commitment and answers how many changed. Call it in every transaction that changes a
 * commitment, an organization's dates or disclosure, or a round, and when the day changes.
 */
export async function refreshPlacements(manager: Sql, today: Day): Promise<number> {
  // Serialized: two concurrent transactions would each see the other's group as it was.
  await manager.query(`select pg_advisory_xact_lock(hashtext('placements'))`);
  // Lock the rounds first, so that commitments inserted before a round can join with it.
  const rounds = await manager.query<(JoiningRound & { readonly id: string })[]>(ROUNDS);
  const commitments = (await manager.query<CommitmentRow[]>(COMMITMENTS)).map(placedCommitment);
  const places = placeCommitments(commitments, rounds, today);
  const changed = commitments.flatMap((before) => {
    const place = places.get(before.commitmentId);
    return place && !isSame(place, before) ? [{ id: before.commitmentId, ...place }] : [];
  });
  if (changed.length > 0) {
    await manager.query(WRITE, [
      changed.map(({ id }) => id),
      changed.map(({ placement }) => placement),
      changed.map(({ enteredOn }) => enteredOn),
    ]);
  }
  const joined = rounds.filter(({ isJoined, opensOn }) => !isJoined && opensOn <= today);
  if (joined.length > 0) await manager.query(JOINED, [joined.map(({ id }) => id)]);
  return changed.length;
}

/** A fingerprint of everything placements are computed from, except the day; much cheaper than computing them. */
export async function placementsFingerprint(manager: Sql): Promise<string> {
  const [row] = await manager.query<{ fingerprint: string }[]>(FINGERPRINT);
  return row?.fingerprint ?? '';
}

type CommitmentRow = Omit<PlacedCommitment, 'disclosure'> & { readonly chosen: Disclosure; readonly least: Disclosure };

function placedCommitment({ chosen, least, ...row }: CommitmentRow): PlacedCommitment {
  return { ...row, disclosure: effectiveDisclosure(chosen, least) };
}

function isSame(one: Place, other: Place): boolean {
  return one.placement === other.placement && one.enteredOn === other.enteredOn;
}

const COMMITMENTS = `
  select commitment.id as "commitmentId", commitment.organization_id as "organizationId",
    commitment.country_iso2 as country, activity.number as "activityNumber", goal.number as "goalNumber",
    commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn", commitment.placement, commitment.entered_on::text as "enteredOn",
    organization.active_from::text as "activeFrom", organization.left_on::text as "leftOn",
    organization.chosen_disclosure as chosen, organization.least_disclosure as least
  from commitment
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'`;

const ROUNDS = `
  select round.id, round.opens_on::text as "opensOn", round.locks_on::text as "locksOn", round.is_joined as "isJoined"
  from round join plan on plan.id = round.plan_id and plan.code = '${FOLLOWED_PLAN}'
  order by round.opens_on`;

const FINGERPRINT = `
  select concat_ws(' ',
    (select sum(hashtextextended(
      concat_ws(' ', id, active_from, coalesce(left_on, 'infinity'), chosen_disclosure, least_disclosure), 0))
      from organization),
    (select sum(hashtextextended(concat_ws(' ', id, organization_id, activity_id, country_iso2, starts_on,
      coalesce(withdrawn_on, 'infinity'), ends_on), 0)) from commitment),
    (select sum(hashtextextended(concat_ws(' ', id, opens_on, locks_on, is_joined), 0)) from round)) as fingerprint`;

const WRITE = `
  update commitment set placement = changed.placement, entered_on = changed.entered_on
  from unnest($1::uuid[], $2::text[], $3::date[]) as changed (id, placement, entered_on)
  where commitment.id = changed.id`;

const JOINED = `update round set is_joined = true where id = any ($1::uuid[])`;
