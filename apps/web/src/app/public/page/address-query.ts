import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap } from '@angular/router';
import { writtenDigits, writtenToken } from '@opev/domain';

/** A signal of the parsed query parameters; follows navigation. */
export function addressQuery<T>(read: (params: ParamMap) => T): Signal<T> {
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  return computed(() => read(params()));
}

/** The value if it is in a closed list, else undefined. */
export function knownValue<T extends string>(values: readonly T[], text: string | null): T | undefined {
  const written = text === null ? null : writtenToken(text);
  return values.find((value) => value === written);
}

/** A whole number from 1, in any digits, else undefined. */
export function countingNumber(text: string | null): number | undefined {
  const digits = writtenDigits(text ?? '');
  return /^[1-9]\d{0,4}$/.test(digits) ? Number(digits) : undefined;
}

/** A text that matches the pattern, else undefined. */
export function matching(pattern: RegExp, text: string | null): string | undefined {
  const written = writtenToken(text ?? '');
  return text !== null && pattern.test(written) ? written : undefined;
}

/** Whether any parameter is given. */
export function isAnyGiven(query: object): boolean {
  return Object.values(query).some((value) => value !== undefined);
}
