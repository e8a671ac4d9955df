import type { ParamMap } from '@angular/router';
import { LIMITS, type GoodPracticeSummaryView, type GoodPracticesQuery } from '@opev/contract';
import { APPROACHES } from '@opev/domain';
import { countingNumber, matching, knownValue } from '../page/address-query';

/** What the catalogue can be narrowed by, as the address names it. */
export const CATALOGUE_FILTERS = ['goal', 'country', 'approach'] as const;
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number];

/** A value of one filter, and how many sheets it would leave beside the other filters. */
export interface OfferedValue {
  readonly value: string;
  readonly count: number;
}

/** What the address of the catalogue asks for; what it cannot mean is not asked for. */
export function readGoodPracticesQuery(params: ParamMap): GoodPracticesQuery {
  return {
    goal: countingNumber(params.get('goal')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    approach: knownValue(APPROACHES, params.get('approach')),
    cursor: params.get('cursor') ?? undefined,
    limit: LIMITS.pageMax,
  };
}

/** The filters alone: the page does not make a list shorter. */
export function filtersOf({ goal, country, approach }: GoodPracticesQuery): Pick<GoodPracticesQuery, CatalogueFilter> {
  return { goal, country, approach };
}

/** The values of a filter that any sheet has, in the order met, each with what it would leave beside the other filters. */
export function offeredValues(
  filter: CatalogueFilter,
  sheets: readonly GoodPracticeSummaryView[],
  query: GoodPracticesQuery,
): readonly OfferedValue[] {
  const others = CATALOGUE_FILTERS.filter((other) => other !== filter);
  const values = new Set(sheets.flatMap((sheet) => valuesOf(filter, sheet)));
  const beside = sheets.filter((sheet) => others.every((other) => hasValue(other, sheet, query[other])));
  return [...values].map((value) => ({
    value,
    count: beside.filter((sheet) => hasValue(filter, sheet, value)).length,
  }));
}

function hasValue(filter: CatalogueFilter, sheet: GoodPracticeSummaryView, value: string | number | undefined) {
  return value === undefined || valuesOf(filter, sheet).includes(String(value));
}

function valuesOf(filter: CatalogueFilter, { goals, country, approach }: GoodPracticeSummaryView): readonly string[] {
  switch (filter) {
    case 'goal':
      return goals.map(String);
    case 'country':
      return [country];
    case 'approach':
      return [approach];
    default:
      return filter satisfies never;
  }
}
