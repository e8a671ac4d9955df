import type { ParamMap } from '@angular/router';
import { LIMITS, type OrganizationsQuery } from '@opev/contract';
import { readFiguresQuery } from '../filters/figures-query';
import { knownValue } from '../page/address-query';

const ROWS = 50;

/** Reads the list query from the address; sorted by name, never by how much was reported. */
export function readOrganizationsQuery(params: ParamMap): OrganizationsQuery {
  return {
    ...readFiguresQuery(params),
    search: params.get('search')?.trim().slice(0, LIMITS.search) || undefined,
    atWork: knownValue(['true'], params.get('atWork')),
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}
