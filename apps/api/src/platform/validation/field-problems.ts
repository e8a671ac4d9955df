import type { FieldProblem } from '@opev/contract';
import type { ValidationError } from 'class-validator';

/** The code on the wire for each rule of class-validator and our own that the DTOs use. */
const CODES: Readonly<Record<string, string>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  arrayNotEmpty: 'required',
  arrayMaxSize: 'too-many',
  arrayUnique: 'repeated',
  isInt: 'not-an-integer',
  isNumber: 'not-a-number',
  min: 'too-small',
  max: 'too-large',
  minLength: 'too-short',
  maxLength: 'too-long',
  isIn: 'unknown-value',
  isEmail: 'not-an-email',
  isUrl: 'not-a-link',
  isUuid: 'not-an-id',
  isDay: 'not-a-day',
  isCleanText: 'broken-text',
  isCount: 'not-a-count',
  isString: 'not-text',
  isArray: 'not-a-list',
  isObject: 'not-an-object',
  nestedValidation: 'not-an-object',
  whitelistValidation: 'unknown-field',
};

/** One problem per field: the first rule it breaks. Never repeats the value that was sent. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const [broken] = Object.entries(error.constraints ?? {}).reverse();
    const own = broken ? [{ pointer, code: CODES[broken[0]] ?? 'invalid', detail: broken[1] }] : [];
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

function escapePointer(name: string): string {
  return name.slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1');
}
