import {
  damageOf,
  LANGUAGES,
  WORDINGS,
  writtenDigits,
  writtenText,
  writtenToken,
  type Language,
  type Wording,
} from '@opev/domain';
import { quoted, type ImportProblem } from './import-problems';
import { readTable, type PlanColumn, type TableRow } from './plan-table';
import { textOf } from './plan-text';

/** The most characters of a title. */
export const LONGEST_TITLE = 1000;

/** One activity as the file has it. */
export interface PlanFileRow {
  readonly line: number;
  readonly number: number;
  /** The Plan's own paragraph; null: not known. */
  readonly paragraph: number | null;
  readonly goal: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly wording: Wording;
}

/** The parsed file. Rows with problems are not in `rows`. */
export interface PlanFile {
  readonly rows: readonly PlanFileRow[];
  readonly problems: readonly ImportProblem[];
}

/** Numbers as people write them: no sign, no leading zero, few digits; some programs add a zero fraction. */
const NUMBER = /^([1-9]\d{0,4})(?:\.0+)?$/;
/** Before a paragraph's number. */
const PARAGRAPH_SIGN = /^[§¶]\s*/;
/** Control characters, and the invisible ones that turn the direction of the text around them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Reads a file of wording, `number,paragraph,goal,title_en,title_fr,title_ar,title_es,title_ca,wording` in any order of columns. */
export function readPlanFile(bytes: Uint8Array): PlanFile {
  const outcome = textOf(bytes);
  if ('problem' in outcome) return { rows: [], problems: [outcome.problem] };
  const table = readTable(outcome.text);
  const read = table.rows.map(readRow);
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    problems: [...table.problems, ...read.flatMap(({ problems }) => problems), ...repetitionsIn(table.rows)],
  };
}

interface ReadRow {
  readonly row: PlanFileRow | null;
  readonly problems: readonly ImportProblem[];
}

type Refuse = (code: ImportProblem['code'], values: ImportProblem['values']) => null;

function readRow({ line, cells }: TableRow): ReadRow {
  const problems: ImportProblem[] = [];
  const refuse: Refuse = (code, values) => {
    problems.push({ line, code, values });
    return null;
  };
  const number = readNumber(cells.number) ?? refuse('number-invalid', { value: quoted(cells.number) });
  const goal = readNumber(cells.goal) ?? refuse('goal-invalid', { value: quoted(cells.goal) });
  const paragraph = readParagraph(cells.paragraph);
  if (paragraph === null && writtenToken(cells.paragraph) !== '') {
    refuse('paragraph-invalid', { value: quoted(cells.paragraph) });
  }
  const saidWording = writtenToken(cells.wording).toLowerCase();
  const wording =
    WORDINGS.find((known) => known === saidWording) ??
    refuse('wording-unknown', { value: quoted(cells.wording), known: WORDINGS.join(', ') });
  const title = readTitle(cells, refuse);
  if (number === null || goal === null || wording === null || problems.length > 0) return { row: null, problems };
  return { row: { line, number, paragraph, goal, title, wording }, problems };
}

function readNumber(cell: string): number | null {
  const digits = NUMBER.exec(writtenDigits(cell))?.[1];
  return digits === undefined ? null : Number(digits);
}

function readParagraph(cell: string): number | null {
  return readNumber(writtenToken(cell).replace(PARAGRAPH_SIGN, ''));
}

function readTitle(cells: TableRow['cells'], refuse: Refuse): Record<Language, string> {
  const entries = LANGUAGES.map((language): [Language, string] => {
    const column = `title_${language}` as const;
    const title = titleIn(cells[column]);
    const damage = damageOf(title, language);
    const values = { language, column };
    if (!/[^\s\p{C}\p{Z}]/u.test(title)) refuse('language-missing', values);
    else if (title.length > LONGEST_TITLE)
      refuse('title-too-long', { ...values, length: title.length, most: LONGEST_TITLE });
    else if (CONTROL.test(title)) refuse('title-control-character', { ...values, value: quoted(title) });
    else if (damage) refuse(`title-${damage}`, { ...values, value: quoted(title) });
    return [language, title];
  });
  return Object.fromEntries(entries) as Record<Language, string>;
}

/** Titles are one line; line breaks in a cell come from the spreadsheet. */
function titleIn(cell: string): string {
  return writtenText(cell)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** Duplicate numbers and paragraphs; every line after the first is reported. */
function repetitionsIn(rows: readonly TableRow[]): ImportProblem[] {
  return [...repetitionsOf('number', rows), ...repetitionsOf('paragraph', rows)];
}

function repetitionsOf(
  column: Extract<PlanColumn, 'number' | 'paragraph'>,
  rows: readonly TableRow[],
): ImportProblem[] {
  const firstLines = new Map<number, number>();
  return rows.flatMap(({ line, cells }): ImportProblem[] => {
    const value = column === 'paragraph' ? readParagraph(cells.paragraph) : readNumber(cells.number);
    const first = value === null ? undefined : firstLines.get(value);
    if (value !== null && first === undefined) firstLines.set(value, line);
    if (value === null || first === undefined) return [];
    return [{ line, code: `${column}-repeated`, values: { value, first } }];
  });
}
