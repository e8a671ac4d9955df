import type { ParamMap } from '@angular/router';
import { LIMITS, type ActivitiesQuery } from '@opev/contract';
import { APPROACHES } from '@opev/domain';
import { readFiguresQuery } from '../filters/figures-query';
import { knownValue } from '../page/address-query';

const SORTS = ['number', '-progress', 'progress'] as const;

/** Page size: the 91 activities of the Plan fit on one page. */
const ROWS = LIMITS.pageMax;

/** Reads the list query from the address; invalid values are ignored. */
export function readActivitiesQuery(params: ParamMap): ActivitiesQuery {
  return {
    ...readFiguresQuery(params),
    approach: knownValue(APPROACHES, params.get('approach')),
    search: params.get('search')?.trim().slice(0, LIMITS.search) || undefined,
    sort: knownValue(SORTS, params.get('sort')),
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}
