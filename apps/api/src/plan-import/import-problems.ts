import { withUnseenShown, type Damage } from '@opev/domain';

/** Codes of problems that prevent an import. */
export type ImportProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'is-utf-16'
  | 'not-utf-8'
  | 'quotation-open'
  | 'quotation-inside'
  | 'column-missing'
  | 'column-unknown'
  | 'column-repeated'
  | 'no-rows'
  | 'column-count'
  | 'number-invalid'
  | 'number-unknown'
  | 'number-repeated'
  | 'paragraph-invalid'
  | 'paragraph-repeated'
  | 'paragraph-taken'
  | 'goal-invalid'
  | 'goal-unknown'
  | 'goal-wrong'
  | 'language-missing'
  | 'title-too-long'
  | 'title-control-character'
  | `title-${Damage}`
  | 'wording-unknown';

/** A problem of the file; its sentence is in `texts/`, in every language. */
export interface ImportProblem {
  /** Line of the file on which the row begins, from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly code: ImportProblemCode;
  /** Values of the sentence; those from the file are `quoted`. */
  readonly values: Readonly<Record<string, string | number>>;
}

const LONGEST_QUOTE = 40;

/** Escapes a value from the file for output: shortened, without terminal control or invisible characters. */
export function quoted(value: string): string {
  const short = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  return withUnseenShown(JSON.stringify(short));
}
