import { DomainError } from '../problems/domain-error';
import { decodeCursor } from './cursor';

const KINDS = {
  text: (value: unknown) => typeof value === 'string',
  integer: (value: unknown) => Number.isSafeInteger(value),
  'number or null': (value: unknown) => value === null || typeof value === 'number',
  uuid: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  instant: (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
} as const;

export type CursorKind = keyof typeof KINDS;

interface CursorTypes {
  text: string;
  integer: number;
  'number or null': number | null;
  uuid: string;
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
  throw new DomainError('invalid-input', {
    errors: [{ pointer: '?cursor', code: 'unknown-value', detail: 'Use the nextCursor of the page before.' }],
  });
}
