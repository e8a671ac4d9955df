import type { ParamMap } from '@angular/router';
import { LIMITS, type ActivitiesQuery } from '@opev/contract';
import { ACTIVITY_STATUSES, APPROACHES } from '@opev/domain';
import { countingNumber, matching, oneOf } from '../parts/address-query';

const SORTS = ['number', '-progress', 'progress'] as const;

/** The whole Plan fits one page: 91 activities are read as one list. */
const ROWS = LIMITS.pageMax;

/** What the address of the list of activities asks for; what it cannot mean is not asked for. */
export function readActivitiesQuery(params: ParamMap): ActivitiesQuery {
  return {
    goal: countingNumber(params.get('goal')),
    status: oneOf(ACTIVITY_STATUSES, params.get('status')),
    theme: matching(/^[a-z0-9-]{1,100}$/, params.get('theme')),
    approach: oneOf(APPROACHES, params.get('approach')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    search: params.get('search')?.trim().slice(0, LIMITS.search) || undefined,
    sort: oneOf(SORTS, params.get('sort')),
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}

/** The filters alone: order and page do not make a list shorter. */
export function filtersOf({
  goal,
  status,
  theme,
  approach,
  country,
  search,
}: ActivitiesQuery): Partial<ActivitiesQuery> {
  return { goal, status, theme, approach, country, search };
}
