import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap } from '@angular/router';
import { writtenDigits, writtenToken } from '@opev/domain';

/** What the query part of the address asks for, read by `read`; follows every step back and forward. */
export function addressQuery<T>(read: (params: ParamMap) => T): Signal<T> {
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  return computed(() => read(params()));
}

/** The value if it is one of a closed list; anything else asks for nothing. */
export function knownValue<T extends string>(values: readonly T[], text: string | null): T | undefined {
  const written = text === null ? null : writtenToken(text);
  return values.find((value) => value === written);
}

/** A whole number from 1, in any digits; anything else asks for nothing. */
export function countingNumber(text: string | null): number | undefined {
  const digits = writtenDigits(text ?? '');
  return /^[1-9]\d{0,4}$/.test(digits) ? Number(digits) : undefined;
}

/** A text that matches; anything else asks for nothing. */
export function matching(pattern: RegExp, text: string | null): string | undefined {
  const written = writtenToken(text ?? '');
  return text !== null && pattern.test(written) ? written : undefined;
}

/** Whether any of these was asked for. */
export function isAnyGiven(query: object): boolean {
  return Object.values(query).some((value) => value !== undefined);
}
