import type { ParamMap } from '@angular/router';
import type { CommitmentsQuery } from '@opev/contract';
import { COMMITMENT_STATUS_FILTERS } from '@opev/domain';
import { readScopeQuery, readStandingFilters } from '../filters/figures-query';
import { readMoment } from '../moment/moment';
import { countingNumber, knownValue } from '../page/address-query';

const ROWS = 50;

/** Reads the list query from the address; invalid values are ignored. */
export function readCommitmentsQuery(params: ParamMap): CommitmentsQuery {
  return {
    ...readScopeQuery(params),
    activity: countingNumber(params.get('activity')),
    status: knownValue(COMMITMENT_STATUS_FILTERS, params.get('status')),
    ...readStandingFilters(params),
    ...readMoment(params),
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}
