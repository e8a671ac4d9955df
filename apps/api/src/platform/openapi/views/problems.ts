import { PROBLEM_CODES, type FieldProblem } from '@opev/contract';
import { integer, listOf, object, optional, oneOf, text, uuid, view } from '../schema';

/** The shape of a problem; `type` is a word of a closed list, which a template type cannot spell here. */
interface ProblemShape {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
}

const fieldProblem = object<FieldProblem>({
  pointer: text('JSON pointer into the body, or `?name` for a query parameter.'),
  code: text(),
  detail: text(),
});

export const problemSchema = view<ProblemShape>('Problem', {
  type: oneOf(PROBLEM_CODES.map((code) => `urn:problem:${code}`)),
  title: text(),
  status: integer(undefined, { minimum: 400, maximum: 599 }),
  detail: text(),
  instance: uuid("The request's id, to be quoted when asking the observatory for help."),
  errors: optional(listOf(fieldProblem)),
});
