import { DomainError } from '../problems/domain-error';

/** Encodes where a page ended, by the values its list is sorted by. Opaque to callers. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Decodes a cursor of `length` values; null without one. A forged one is refused. */
export function decodeCursor(cursor: string | undefined, length: number): readonly (string | number | null)[] | null {
  if (cursor === undefined) return null;
  const values = parse(cursor);
  if (Array.isArray(values) && values.length === length && values.every(isSortValue)) return values;
  throw new DomainError('invalid-input', {
    errors: [{ pointer: '?cursor', code: 'unknown-value', detail: 'Use the nextCursor of the page before.' }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isSortValue(value: unknown): value is string | number | null {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  return value === null || Number.isFinite(value);
}
