import { isDay } from '@opev/domain';
import { DomainError } from '../problems/domain-error';
import { decodeCursor } from './cursor';

/** As PostgreSQL writes it to the microsecond, with its offset. */
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}[+-]\d\d(:\d\d)?$/;

const KINDS = {
  text: (value: unknown) => typeof value === 'string',
  // The range of PostgreSQL's integer: no sort value is larger.
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  'number or null': (value: unknown) => value === null || typeof value === 'number',
  uuid: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  day: (value: unknown) => typeof value === 'string' && isDay(value),
  instant: (value: unknown) => typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)),
} as const;

export type CursorKind = keyof typeof KINDS;

interface CursorTypes {
  text: string;
  integer: number;
  'number or null': number | null;
  uuid: string;
  day: string;
  instant: string;
}

type CursorValues<K extends readonly CursorKind[]> = { readonly [I in keyof K]: CursorTypes[K[I]] };

/** The values of a cursor, each of its kind; null without one. A cursor of another list or sort order is refused like a forged one. */
export function typedCursor<const K extends readonly CursorKind[]>(
  cursor: string | undefined,
  kinds: K,
): CursorValues<K> | null {
  const values = decodeCursor(cursor, kinds.length);
  if (values === null) return null;
  if (kinds.every((kind, index) => KINDS[kind](values[index]))) return values as CursorValues<K>;
  throw invalidCursor();
}

/** The refusal of a forged or foreign cursor. */
export function invalidCursor(): DomainError {
  return new DomainError('invalid-input', {
    errors: [{ pointer: '?cursor', code: 'unknown-value', detail: 'Use the nextCursor of the page before.' }],
  });
}
