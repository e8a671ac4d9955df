import type { ParamMap } from '@angular/router';
import { LIMITS, type ActivitiesQuery } from '@opev/contract';
import { APPROACHES } from '@opev/domain';
import { readFiguresQuery } from '../filters/figures-query';
import { knownValue } from '../page/address-query';

const SORTS = ['number', '-progress', 'progress'] as const;

/** The whole Plan fits one page: 91 activities are read as one list. */
const ROWS = LIMITS.pageMax;

/** What the address of the list of activities asks for; what it cannot mean is not asked for. */
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
