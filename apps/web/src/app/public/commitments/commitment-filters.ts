import type { ParamMap } from '@angular/router';
import type { CommitmentsQuery } from '@opev/contract';
import { CLAIMED_STATUSES } from '@opev/domain';
import { readScopeQuery, readStandingFilters } from '../filters/figures-query';
import { readMoment } from '../moment/moment';
import { countingNumber, oneOf } from '../parts/address-query';

/** A commitment has the status of its standing, or none yet. */
const STATUSES = [...CLAIMED_STATUSES, 'reported', 'not-reported'] as const;

const ROWS = 50;

/** What the address of the list of commitments asks for; what it cannot mean is not asked for. */
export function readCommitmentsQuery(params: ParamMap): CommitmentsQuery {
  return {
    ...readScopeQuery(params),
    activity: countingNumber(params.get('activity')),
    status: oneOf(STATUSES, params.get('status')),
    ...readStandingFilters(params),
    ...readMoment(params),
    cursor: params.get('cursor') ?? undefined,
    limit: ROWS,
  };
}
