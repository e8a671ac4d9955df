import {
  effectiveDisclosure,
  isInFigures,
  placeCommitments,
  type Day,
  type Disclosure,
  type Placement,
  type Region,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';

interface CommitmentRow {
  readonly id: string;
  readonly organization_id: string;
  readonly country: string;
  readonly region: Region;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly withdrawn_on: Day | null;
  readonly placement: Placement['level'];
  readonly active_from: Day | null;
  readonly chosen_disclosure: Disclosure;
  readonly least_disclosure: Disclosure;
}

/**
 * Writes how closely the public may locate each commitment, and answers how many changed. Call it in every transaction
 * that changes a commitment, an organization's dates or how it is shown, and when the day changes. Only commitments in the
 * figures of the day make a group to hide in; the others of an organization that is not named are placed nowhere.
 */
export async function refreshPlacements(manager: Pick<EntityManager, 'query'>, today: Day): Promise<number> {
  // One at a time: two transactions that each see the other's group as it was would both be wrong.
  await manager.query(`select pg_advisory_xact_lock(hashtext('placements'))`);
  const rows = await manager.query<CommitmentRow[]>(COMMITMENTS);
  const placements = placementsOf(rows, today);
  const changed = rows.filter((row) => placements.get(row.id) !== row.placement);
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    await manager.query(WRITE, [ids, ids.map((id) => placements.get(id))]);
  }
  return changed.length;
}

/** Another text whenever what placements are made of, but for the day, is another; much cheaper than making them. */
export async function placementsFingerprint(manager: Pick<EntityManager, 'query'>): Promise<string> {
  const [row] = await manager.query<{ fingerprint: string }[]>(FINGERPRINT);
  return row?.fingerprint ?? '';
}

function placementsOf(rows: readonly CommitmentRow[], today: Day): ReadonlyMap<string, Placement['level']> {
  const disclosed = rows.map((row) => ({
    commitmentId: row.id,
    organizationId: row.organization_id,
    disclosure: effectiveDisclosure(row.chosen_disclosure, row.least_disclosure),
    country: row.country,
    region: row.region,
    isCounted: isInFigures(
      { startsOn: row.starts_on, endsOn: row.ends_on, withdrawnOn: row.withdrawn_on },
      { activeFrom: row.active_from },
      today,
    ),
    isAdmitted: row.active_from !== null && row.active_from <= today,
  }));
  const placed = placeCommitments(disclosed.filter(({ isCounted }) => isCounted));
  return new Map(
    disclosed.map(({ commitmentId, disclosure, isAdmitted }) => {
      const elsewhere = disclosure === 'named' && isAdmitted ? 'named' : 'plan';
      return [commitmentId, placed.get(commitmentId)?.level ?? elsewhere];
    }),
  );
}

const COMMITMENTS = `
  select commitment.id, commitment.organization_id, commitment.country_iso2 as country, country.region,
    commitment.starts_on::text, commitment.ends_on::text, commitment.withdrawn_on::text, commitment.placement,
    organization.active_from::text, organization.chosen_disclosure, organization.least_disclosure
  from commitment
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2`;

const FINGERPRINT = `
  select concat_ws(' ',
    (select sum(hashtextextended(concat_ws(' ', id, active_from, chosen_disclosure, least_disclosure), 0)) from organization),
    (select sum(hashtextextended(
      concat_ws(' ', id, organization_id, country_iso2, starts_on, coalesce(withdrawn_on, 'infinity'), ends_on), 0))
      from commitment),
    (select sum(hashtextextended(concat_ws(' ', iso2, region), 0)) from country)) as fingerprint`;

const WRITE = `
  update commitment set placement = changed.placement
  from unnest($1::uuid[], $2::text[]) as changed (id, placement)
  where commitment.id = changed.id`;
