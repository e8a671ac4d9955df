/** What can keep a file of wording from being imported. */
export type ImportProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'not-utf-8'
  | 'csv-malformed'
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
  | 'wording-unknown';

/** One thing to mend in the file. */
export interface ImportProblem {
  /** Line of the file on which the row begins, from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly code: ImportProblemCode;
  /** One English sentence that says what is wrong and what it should be. */
  readonly message: string;
}

const LONGEST_QUOTE = 40;

/** A value from the file as it can be shown anywhere: short, and with nothing in it that a terminal would act on. */
export function quoted(value: string): string {
  const short = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
