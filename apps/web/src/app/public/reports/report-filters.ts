import type { ParamMap } from '@angular/router';
import type { ReportsQuery } from '@opev/contract';
import { CLAIMED_STATUSES, isDay, writtenDigits } from '@opev/domain';
import { readScopeQuery, readStandingFilters } from '../filters/figures-query';
import { readMoment } from '../moment/moment';
import { countingNumber, knownValue } from '../page/address-query';

/** Reads the list query from the address; invalid values are ignored. */
export function readReportsQuery(params: ParamMap): ReportsQuery {
  return {
    ...readScopeQuery(params),
    activity: countingNumber(params.get('activity')),
    status: knownValue(CLAIMED_STATUSES, params.get('status')),
    ...readStandingFilters(params),
    publishedFrom: dayOf(params.get('publishedFrom')),
    publishedUntil: dayOf(params.get('publishedUntil')),
    asOf: readMoment(params).asOf,
    cursor: params.get('cursor') ?? undefined,
  };
}

function dayOf(text: string | null): string | undefined {
  const day = writtenDigits(text ?? '');
  return isDay(day) ? day : undefined;
}
