import type { Day, Disclosure, Lifecycle, OrganizationType, Placement } from '@opev/domain';
import { insertRow, next, type TestSql } from './insert-row';

export interface AnOrganization {
  readonly slug?: string;
  readonly name?: string;
  readonly type?: OrganizationType;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country?: string;
  readonly lifecycle?: Lifecycle;
  readonly activeFrom?: Day | null;
  readonly leftOn?: Day | null;
  readonly chosenDisclosure?: Disclosure;
  readonly leastDisclosure?: Disclosure;
}

export interface MadeOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A signatory in Tunisia since 2017, shown by name, unless told otherwise. */
export async function anOrganization(sql: TestSql, given: AnOrganization = {}): Promise<MadeOrganization> {
  const number = next();
  const lifecycle = given.lifecycle ?? 'active';
  return insertRow<MadeOrganization>(sql, 'organization', {
    slug: given.slug ?? `organization-${number}`,
    name: given.name ?? `Organization ${number}`,
    type: given.type ?? 'ngo',
    country_iso2: given.country ?? 'TN',
    lifecycle,
    applied_on: '2017-01-01',
    active_from: given.activeFrom === undefined ? (lifecycle === 'applied' ? null : '2017-02-01') : given.activeFrom,
    left_on: given.leftOn ?? (lifecycle === 'left' ? '2018-01-01' : null),
    chosen_disclosure: given.chosenDisclosure ?? 'named',
    least_disclosure: given.leastDisclosure ?? 'named',
  });
}

/** Takes an organization out of "expected" from a day on; `resumesOn` null = still paused. */
export async function aPause(
  sql: TestSql,
  organizationId: string,
  given: { startsOn: Day; resumesOn?: Day | null; isForSafety?: boolean },
): Promise<void> {
  await insertRow(sql, 'organization_pause', {
    organization_id: organizationId,
    starts_on: given.startsOn,
    resumes_on: given.resumesOn ?? null,
    is_for_safety: given.isForSafety ?? false,
  });
}

export interface ACommitment {
  /** A new organization is made when none is given. */
  readonly organizationId?: string;
  /** Activity of the Plan, 1-91; each new one takes the next. */
  readonly activity?: number;
  readonly country?: string;
  readonly place?: string;
  readonly startsOn?: Day;
  readonly endsOn?: Day | null;
  readonly withdrawnOn?: Day | null;
  readonly placement?: Placement;
}

export interface MadeCommitment {
  readonly id: string;
  readonly organizationId: string;
  readonly activity: number;
}

/** A commitment since 2017 in Tunisia, placed by name, unless told otherwise. */
export async function aCommitment(sql: TestSql, given: ACommitment = {}): Promise<MadeCommitment> {
  const organizationId = given.organizationId ?? (await anOrganization(sql)).id;
  const activity = given.activity ?? (next() % 91) + 1;
  const [plan] = await sql.query<{ id: string }[]>('select id from activity where number = $1', [activity]);
  const { id } = await insertRow<{ id: string }>(sql, 'commitment', {
    organization_id: organizationId,
    activity_id: plan!.id,
    country_iso2: given.country ?? 'TN',
    place: given.place ?? null,
    starts_on: given.startsOn ?? '2017-03-01',
    ends_on: given.endsOn ?? null,
    withdrawn_on: given.withdrawnOn ?? null,
    placement: given.placement ?? 'named',
  });
  return { id, organizationId, activity };
}
