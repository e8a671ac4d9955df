import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { IS_NAMED } from '../../platform/database/protection.sql';
import type { NamedOrganization } from '../book/figure-data';

/** The named organizations admitted by a day, sorted by name. Nothing is public about the others. */
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
