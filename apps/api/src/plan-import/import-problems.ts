import { withUnseenShown, type Damage } from '@opev/domain';

/** What can keep a file of wording from being imported. */
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

/** One thing to mend in the file; its sentence is in `texts/`, in every language. */
export interface ImportProblem {
  /** Line of the file on which the row begins, from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly code: ImportProblemCode;
  /** What the sentence names; what stands in the file is `quoted`. */
  readonly values: Readonly<Record<string, string | number>>;
}

const LONGEST_QUOTE = 40;

/** A value from the file as it can be shown anywhere: short, and with nothing in it that a terminal would act on or nobody sees. */
export function quoted(value: string): string {
  const short = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  return withUnseenShown(JSON.stringify(short));
}
