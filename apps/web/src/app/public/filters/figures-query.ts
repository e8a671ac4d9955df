import type { ParamMap } from '@angular/router';
import type { FiguresQuery, MomentQuery, RowQuery, ScopeQuery } from '@opev/contract';
import { ACTIVITY_STATUS_FILTERS, ORGANIZATION_TYPES, VERIFIED_RATINGS } from '@opev/domain';
import { readMoment } from '../moment/moment';
import { countingNumber, matching, knownValue } from '../page/address-query';

/** Scope filters: which commitments figures are computed from; in display order. */
export const SCOPE_FILTERS = [
  'goal',
  'theme',
  'country',
  'organizationType',
  'organization',
] as const satisfies readonly (keyof ScopeQuery)[];
export type ScopeFilter = (typeof SCOPE_FILTERS)[number];

/** Row filters: which rows are shown, without changing figures. */
export const ROW_FILTERS = ['status', 'verifiedRating', 'round'] as const satisfies readonly (keyof RowQuery)[];
export type RowFilter = (typeof ROW_FILTERS)[number];

export type FigureFilter = ScopeFilter | RowFilter;
export const FIGURE_FILTERS: readonly FigureFilter[] = [...SCOPE_FILTERS, ...ROW_FILTERS];

/** Filters and moment as pages write them, whatever the statuses of their rows are. */
export type FiguresAddress = Omit<FiguresQuery, 'status'> & { readonly status?: string };

/** Reads the query of a page with figures from its address; invalid values are ignored. */
export function readFiguresQuery(params: ParamMap): FiguresQuery {
  return {
    ...readScopeQuery(params),
    status: knownValue(ACTIVITY_STATUS_FILTERS, params.get('status')),
    ...readStandingFilters(params),
    ...readMoment(params),
  };
}

/** Reads scope and moment of the page of one thing, without the filter by its own subject. */
export function readPageQuery(params: ParamMap, without: ScopeFilter | null): ScopeQuery & MomentQuery {
  return { ...scopeOf(readScopeQuery(params), without), ...readMoment(params) };
}

/** Reads the scope; `type` is the organisation type in older addresses. */
export function readScopeQuery(params: ParamMap): ScopeQuery {
  return {
    goal: countingNumber(params.get('goal')),
    theme: matching(/^[a-z0-9-]{1,100}$/, params.get('theme')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    organizationType: knownValue(ORGANIZATION_TYPES, params.get('organizationType') ?? params.get('type')),
    organization: matching(/^[a-z0-9-]{1,200}$/, params.get('organization')),
  };
}

/** Reads the filters of standings, or of reports in their list. */
export function readStandingFilters(params: ParamMap): Pick<RowQuery, 'verifiedRating' | 'round'> {
  return {
    verifiedRating: knownValue(VERIFIED_RATINGS, params.get('verifiedRating')),
    round: matching(/^[\w-]{1,100}$/, params.get('round')),
  };
}

/** The given scope parameters; `without` leaves out the page's own subject. */
export function scopeOf(query: ScopeQuery, without: ScopeFilter | null = null): ScopeQuery {
  const given = SCOPE_FILTERS.filter((name) => name !== without && query[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, query[name]]));
}

/** Which of these filters are set. */
export function givenFilters(query: FiguresAddress, names: readonly FigureFilter[]): readonly FigureFilter[] {
  return names.filter((name) => query[name] !== undefined);
}
