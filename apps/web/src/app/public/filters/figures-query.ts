import type { ParamMap } from '@angular/router';
import type { FiguresQuery, MomentQuery, RowQuery, ScopeQuery } from '@opev/contract';
import { ACTIVITY_STATUS_FILTERS, ORGANIZATION_TYPES, VERIFIED_RATINGS } from '@opev/domain';
import { readMoment } from '../moment/moment';
import { countingNumber, matching, knownValue } from '../page/address-query';

/** What decides which commitments a figure is made of, in the order a reader meets it. */
export const SCOPE_FILTERS = [
  'goal',
  'theme',
  'country',
  'organizationType',
  'organization',
] as const satisfies readonly (keyof ScopeQuery)[];
export type ScopeFilter = (typeof SCOPE_FILTERS)[number];

/** What decides which rows are shown, and nothing else. */
export const ROW_FILTERS = ['status', 'verifiedRating', 'round'] as const satisfies readonly (keyof RowQuery)[];
export type RowFilter = (typeof ROW_FILTERS)[number];

export type FigureFilter = ScopeFilter | RowFilter;
export const FIGURE_FILTERS: readonly FigureFilter[] = [...SCOPE_FILTERS, ...ROW_FILTERS];

/** Filters and moment as pages write them, whatever the statuses of their rows are. */
export type FiguresAddress = Omit<FiguresQuery, 'status'> & { readonly status?: string };

/** Everything a page with figures takes from its address; what it cannot mean is not asked for. */
export function readFiguresQuery(params: ParamMap): FiguresQuery {
  return {
    ...readScopeQuery(params),
    status: knownValue(ACTIVITY_STATUS_FILTERS, params.get('status')),
    ...readStandingFilters(params),
    ...readMoment(params),
  };
}

/** What the page of one thing takes from its address: scope and moment, but not what the page itself is. */
export function readPageQuery(params: ParamMap, without: ScopeFilter | null): ScopeQuery & MomentQuery {
  return { ...scopeOf(readScopeQuery(params), without), ...readMoment(params) };
}

/** Which commitments; `type` is how older addresses wrote the type of the organisation. */
export function readScopeQuery(params: ParamMap): ScopeQuery {
  return {
    goal: countingNumber(params.get('goal')),
    theme: matching(/^[a-z0-9-]{1,100}$/, params.get('theme')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    organizationType: knownValue(ORGANIZATION_TYPES, params.get('organizationType') ?? params.get('type')),
    organization: matching(/^[a-z0-9-]{1,200}$/, params.get('organization')),
  };
}

/** What the standing, or on the list of reports the report, must be like. */
export function readStandingFilters(params: ParamMap): Pick<RowQuery, 'verifiedRating' | 'round'> {
  return {
    verifiedRating: knownValue(VERIFIED_RATINGS, params.get('verifiedRating')),
    round: matching(/^[\w-]{1,100}$/, params.get('round')),
  };
}

/** The scope alone, without what is not given; `without` leaves out what the page itself is. */
export function scopeOf(query: ScopeQuery, without: ScopeFilter | null = null): ScopeQuery {
  const given = SCOPE_FILTERS.filter((name) => name !== without && query[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, query[name]]));
}

/** Which of these filters are set. */
export function givenFilters(query: FiguresAddress, names: readonly FigureFilter[]): readonly FigureFilter[] {
  return names.filter((name) => query[name] !== undefined);
}
