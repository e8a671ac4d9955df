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
    const broken = firstBroken(error.constraints ?? {});
    if (!broken) return fieldProblems(error.children ?? [], pointer);
    const [rule, message] = broken;
    // The validator would repeat the name that was sent, however long.
    const detail = rule === 'whitelistValidation' ? 'There is no such field.' : message;
    return [{ pointer, code: CODES[rule] ?? 'invalid', detail }];
  });
}

/** A missing value breaks every rule; "required" is reported. Otherwise the rule declared first. */
function firstBroken(constraints: Readonly<Record<string, string>>): readonly [string, string] | undefined {
  const broken = Object.entries(constraints);
  return broken.find(([rule]) => rule === 'isDefined') ?? broken.at(-1);
}

function escapePointer(name: string): string {
  return name.slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1');
}
