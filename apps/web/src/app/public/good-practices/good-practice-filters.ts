import type { ParamMap } from '@angular/router';
import { LIMITS, type GoodPracticeSummaryView, type GoodPracticesQuery } from '@opev/contract';
import { APPROACHES } from '@opev/domain';
import { countingNumber, matching, knownValue } from '../page/address-query';

/** Filters of the catalogue, as query parameters. */
export const CATALOGUE_FILTERS = ['goal', 'country', 'approach'] as const;
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number];

/** A value of a filter, and how many sheets match it together with the other filters. */
export interface OfferedValue {
  readonly value: string;
  readonly count: number;
}

/** Reads the catalogue query from the address; invalid values are ignored. */
export function readGoodPracticesQuery(params: ParamMap): GoodPracticesQuery {
  return {
    goal: countingNumber(params.get('goal')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    approach: knownValue(APPROACHES, params.get('approach')),
    cursor: params.get('cursor') ?? undefined,
    limit: LIMITS.pageMax,
  };
}

/** The filters without paging. */
export function filtersOf({ goal, country, approach }: GoodPracticesQuery): Pick<GoodPracticesQuery, CatalogueFilter> {
  return { goal, country, approach };
}

/** The values of a filter in order of occurrence, each with the number of sheets under the other filters. */
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
