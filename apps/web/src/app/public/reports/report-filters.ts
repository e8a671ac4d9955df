import type { ParamMap } from '@angular/router';
import type { ReportsQuery } from '@opev/contract';
import { VERIFIED_RATINGS } from '@opev/domain';
import { countingNumber, matching, oneOf } from '../parts/address-query';

/** What the address of the list of published reports asks for; what it cannot mean is not asked for. */
export function readReportsQuery(params: ParamMap): ReportsQuery {
  return {
    goal: countingNumber(params.get('goal')),
    activity: countingNumber(params.get('activity')),
    country: matching(/^[A-Z]{2}$/, params.get('country')),
    organization: matching(/^[a-z0-9-]{1,200}$/, params.get('organization')),
    round: matching(/^[\w-]{1,100}$/, params.get('round')),
    verifiedRating: oneOf(VERIFIED_RATINGS, params.get('verifiedRating')),
    cursor: params.get('cursor') ?? undefined,
  };
}

/** The filters alone: the page does not make a list shorter. */
export function filtersOf(query: ReportsQuery): Partial<ReportsQuery> {
  return { ...query, cursor: undefined, limit: undefined };
}
