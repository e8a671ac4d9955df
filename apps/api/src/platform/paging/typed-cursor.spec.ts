import { DomainError } from '../problems/domain-error';
import { encodeCursor } from './cursor';
import { typedCursor } from './typed-cursor';

describe('a cursor read back', () => {
  it('gives the values it was made of', () => {
    expect(typedCursor(encodeCursor([1.5, 7]), ['number or null', 'integer'])).toEqual([1.5, 7]);
  });

  it('gives an instant to the microsecond', () => {
    const instant = '2026-02-28T10:00:00.123456+01';
    expect(typedCursor(encodeCursor([instant]), ['instant'])).toEqual([instant]);
  });

  it('is nothing when none was sent', () => {
    expect(typedCursor(undefined, ['integer'])).toBeNull();
  });

  it.each([
    ['a text for a number', ['7'], ['integer']],
    ['half a number for a whole one', [1.5], ['integer']],
    ['any text for an id', ['x'], ['uuid']],
    ['a day that does not exist', ['2026-02-30'], ['day']],
    ['any text for an instant', ['yesterday'], ['instant']],
    ['an instant on a day that does not exist', ['2026-02-30T10:00:00.000000+00'], ['instant']],
    ['a number no column holds', [2 ** 31], ['integer']],
    ['too few values', [1], ['integer', 'integer']],
  ] as const)('is refused with %s', (_case, values, kinds) => {
    expect(() => typedCursor(encodeCursor([...values]), kinds)).toThrow(DomainError);
  });
});
