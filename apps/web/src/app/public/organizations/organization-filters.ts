import type { ParamMap } from '@angular/router';
import { LIMITS, type OrganizationsQuery } from '@opev/contract';
import { ORGANIZATION_TYPES } from '@opev/domain';
import { matching, oneOf } from '../parts/address-query';

const ROWS = 50;

/** What the address of the list of organisations asks for; always by name, never by how much was reported. */
export function readOrganizationsQuery(params: ParamMap): OrganizationsQuery {
  return {
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    type: oneOf(ORGANIZATION_TYPES, params.get('type')),
    search: params.get('search')?.trim().slice(0, LIMITS.search) || undefined,
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}

/** The filters alone: the page does not make a list shorter. */
export function filtersOf({ country, type, search }: OrganizationsQuery): Partial<OrganizationsQuery> {
  return { country, type, search };
}
