import type { Day, LocalizedText, OrganizationType } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { IS_NAMED } from '../platform/database/protection.sql';

/** An organization that chose to be named, whole. */
export interface NamedOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  /** Of its seat, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: LocalizedText;
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly activeFrom: Day;
  readonly hasLeft: boolean;
  /** The network it belongs to, when that is named too. */
  readonly network: { readonly slug: string; readonly name: string } | null;
}

/** The named organizations that were admitted by a day, by name. Of all others the public knows nothing. */
export function readNamedOrganizations(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
): Promise<readonly NamedOrganization[]> {
  return manager.query(NAMED_ORGANIZATIONS, [day]);
}

const IS_SHOWN = `(${IS_NAMED} and organization.active_from <= $1::date)`;

const NAMED_ORGANIZATIONS = `
  with network as (
    select organization.id, jsonb_build_object('slug', slug, 'name', name) as network from organization where ${IS_SHOWN}
  )
  select organization.id, organization.slug, organization.name, organization.native_name as "nativeName",
    organization.acronym, organization.type, organization.country_iso2 as country, country.name as "countryName",
    organization.website, organization.languages, organization.active_from::text as "activeFrom",
    coalesce(organization.left_on <= $1::date, false) as "hasLeft", network.network
  from organization
  join country on country.iso2 = organization.country_iso2
  left join network on network.id = organization.parent_id
  where ${IS_SHOWN}
  order by organization.name, organization.slug`;
