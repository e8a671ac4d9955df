import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router, type ParamMap, type Params } from '@angular/router';
import type { MomentQuery } from '@opev/contract';
import { dayInZone, writtenDigits, type Day } from '@opev/domain';

/** Where the observatory's day begins and ends. */
const OBSERVATORY = 'Europe/Madrid';

/** Longer than any day or snapshot id; what is cut off was none. */
const LONGEST = 200;

/** The last day there can be figures for. */
export function observatoryToday(): Day {
  return dayInZone(new Date(), OBSERVATORY);
}

/**
 * Reads the moment of an address: a day, a snapshot, or neither for now. An invalid day is passed on: the API refuses it,
 * and the page says so beside the field.
 */
export function readMoment(params: ParamMap): MomentQuery {
  const snapshot = given(params, 'snapshot');
  if (snapshot) return { snapshot };
  const asOf = given(params, 'asOf');
  return asOf ? { asOf } : {};
}

function given(params: ParamMap, name: string): string | null {
  const text = params.get(name);
  return text === null ? null : writtenDigits(text).slice(0, LONGEST);
}

/** The moment of the page that is shown. Links to pages with figures carry it: `[queryParams]="moment.params()"`. */
@Injectable({ providedIn: 'root' })
export class PageMoment {
  private readonly address = toSignal(inject(Router).routerState.root.queryParamMap, { requireSync: true });

  readonly query = computed(() => readMoment(this.address()));
  /** As query parameters; none for now. */
  readonly params = computed((): Params => ({ ...this.query() }));
}
