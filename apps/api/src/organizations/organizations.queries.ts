import { Injectable } from '@nestjs/common';
import type { OrganizationsQuery } from '@opev/contract';
import type { Day, LocalizedText, OrganizationType } from '@opev/domain';
import { DataSource } from 'typeorm';
import { IS_NAMED } from '../platform/database/protection.sql';
import { contains, folded, likePattern } from '../platform/database/search.sql';
import { readPage } from '../platform/paging/page.sql';
import { limitOf } from '../platform/paging/page-of';
import { typedCursor } from '../platform/paging/typed-cursor';

export interface OrganizationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly native_name: string | null;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  readonly country: string;
  readonly country_name: LocalizedText;
}

export interface ListedOrganization extends OrganizationRow {
  readonly sort_name: string;
  /** Commitments with a published report. */
  readonly reported: number;
}

export interface OrganizationDetailRow extends OrganizationRow {
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly active_from: Day;
  readonly has_left: boolean;
  readonly network_slug: string | null;
  readonly network_name: string | null;
}

/** Organizations that are named and were admitted; of all others this room's public side knows nothing. */
@Injectable()
export class OrganizationsQueries {
  constructor(private readonly dataSource: DataSource) {}

  page(
    query: OrganizationsQuery,
    today: Day,
  ): Promise<{ readonly rows: readonly ListedOrganization[]; readonly total: number }> {
    const { after, orderBy, values } = order(query);
    return readPage<ListedOrganization>(this.dataSource, {
      expressions: LISTED,
      after,
      orderBy,
      limit: limitOf(query),
      parameters: [today, query.country ?? null, query.type ?? null, likePattern(query.search), ...values],
    });
  }

  async bySlug(slug: string, today: Day): Promise<OrganizationDetailRow | null> {
    const [row] = await this.dataSource.query<OrganizationDetailRow[]>(BY_SLUG, [today, slug]);
    return row ?? null;
  }
}

/** What the next page starts after. */
export function cursorOf(
  { sort }: OrganizationsQuery,
  { sort_name, slug, reported }: ListedOrganization,
): readonly (string | number)[] {
  return sort === '-reported' ? [reported, sort_name, slug] : [sort_name, slug];
}

interface Order {
  readonly after: string | null;
  readonly orderBy: string;
  readonly values: readonly (string | number)[];
}

function order({ sort, cursor }: OrganizationsQuery): Order {
  if (sort === '-reported') {
    const values = typedCursor(cursor, ['integer', 'text', 'text']);
    const after = 'reported < $5::bigint or (reported = $5 and (sort_name, slug) > ($6::text, $7::text))';
    return { after: values && after, orderBy: 'reported desc, sort_name, slug', values: values ?? [] };
  }
  const values = typedCursor(cursor, ['text', 'text']);
  return {
    after: values && '(sort_name, slug) > ($5::text, $6::text)',
    orderBy: 'sort_name, slug',
    values: values ?? [],
  };
}

const IS_SHOWN = `(${IS_NAMED} and organization.active_from <= $1::date)`;

const COLUMNS = `
  organization.id, organization.slug, organization.name, organization.native_name, organization.acronym,
  organization.type, organization.country_iso2 as country, country.name as country_name`;

const LISTED = `
  listed as (
    select ${COLUMNS}, ${folded('organization.name')} as sort_name,
      (select count(*) from commitment join standing on standing.commitment_id = commitment.id
        where commitment.organization_id = organization.id and commitment.starts_on <= $1::date
          and (commitment.withdrawn_on is null or commitment.withdrawn_on > $1::date))::int as reported
    from organization
    join country on country.iso2 = organization.country_iso2
    where ${IS_SHOWN}
      and ($2::text is null or organization.country_iso2 = $2)
      and ($3::text is null or organization.type = $3)
      and ($4::text is null or ${contains('organization.name', '$4')}
        or ${contains(`coalesce(organization.native_name, '')`, '$4')}
        or ${contains(`coalesce(organization.acronym, '')`, '$4')})
  )`;

const BY_SLUG = `
  with network as (select organization.id, slug, name from organization where ${IS_SHOWN})
  select ${COLUMNS}, organization.website, organization.languages, organization.active_from::text,
    coalesce(organization.left_on <= $1::date, false) as has_left,
    network.slug as network_slug, network.name as network_name
  from organization
  join country on country.iso2 = organization.country_iso2
  left join network on network.id = organization.parent_id
  where ${IS_SHOWN} and organization.slug = $2`;
