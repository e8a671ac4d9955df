import { LANGUAGES, WORDINGS, type Language, type Wording } from '@opev/domain';
import { quoted, type ImportProblem, type ImportProblemCode } from './import-problems';
import { readTable, type Column, type TableRow } from './plan-table';
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

/** What a file says. Rows with a problem of their own are not among `rows`. */
export interface PlanFile {
  readonly rows: readonly PlanFileRow[];
  readonly problems: readonly ImportProblem[];
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'French',
  ar: 'Arabic',
  es: 'Spanish',
  ca: 'Catalan',
};
/** Numbers as people write them: no sign, no leading zero, few digits. */
const NUMBER = /^[1-9]\d{0,4}$/;
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

function readRow({ line, cells }: TableRow): ReadRow {
  const problems: ImportProblem[] = [];
  const refuse = (code: ImportProblemCode, message: string): null => {
    problems.push({ line, code, message });
    return null;
  };
  const number =
    readNumber(cells.number) ??
    refuse('number-invalid', `The number ${quoted(cells.number)} is not a whole number from 1 on.`);
  const goal =
    readNumber(cells.goal) ?? refuse('goal-invalid', `The goal ${quoted(cells.goal)} is not a whole number from 1 on.`);
  const paragraph = cells.paragraph === '' ? null : readNumber(cells.paragraph);
  if (paragraph === null && cells.paragraph !== '') {
    refuse(
      'paragraph-invalid',
      `The paragraph ${quoted(cells.paragraph)} is not a whole number from 1 on; leave it empty when it is not known.`,
    );
  }
  const wording =
    WORDINGS.find((known) => known === cells.wording) ??
    refuse('wording-unknown', `The wording ${quoted(cells.wording)} is unknown; it is one of ${WORDINGS.join(', ')}.`);
  const title = readTitle(cells, refuse);
  if (number === null || goal === null || wording === null || problems.length > 0) return { row: null, problems };
  return { row: { line, number, paragraph, goal, title, wording }, problems };
}

function readNumber(cell: string): number | null {
  return NUMBER.test(cell) ? Number(cell) : null;
}

function readTitle(
  cells: TableRow['cells'],
  refuse: (code: ImportProblemCode, message: string) => null,
): Record<Language, string> {
  const entries = LANGUAGES.map((language): [Language, string] => {
    // A title is one line; a break in the cell is the spreadsheet's.
    const title = cells[`title_${language}`].replace(/[ \t\n]+/g, ' ').trim();
    const name = LANGUAGE_NAMES[language];
    if (!/[^\s\p{C}\p{Z}]/u.test(title))
      refuse('language-missing', `The title in ${name} (title_${language}) is missing.`);
    else if (title.length > LONGEST_TITLE)
      refuse(
        'title-too-long',
        `The title in ${name} has ${String(title.length)} characters; at most ${String(LONGEST_TITLE)} are allowed.`,
      );
    else if (CONTROL.test(title))
      refuse('title-control-character', `The title in ${name} contains a control character: ${quoted(title)}.`);
    return [language, title];
  });
  return Object.fromEntries(entries) as Record<Language, string>;
}

/** Numbers and paragraphs that stand on more than one line; every line after the first is told. */
function repetitionsIn(rows: readonly TableRow[]): ImportProblem[] {
  return [...repetitionsOf('number', rows), ...repetitionsOf('paragraph', rows)];
}

function repetitionsOf(column: Extract<Column, 'number' | 'paragraph'>, rows: readonly TableRow[]): ImportProblem[] {
  const firstLines = new Map<number, number>();
  return rows.flatMap(({ line, cells }): ImportProblem[] => {
    const value = readNumber(cells[column]);
    const first = value === null ? undefined : firstLines.get(value);
    if (value !== null && first === undefined) firstLines.set(value, line);
    if (value === null || first === undefined) return [];
    return [
      {
        line,
        code: `${column}-repeated`,
        message: `The ${column} ${String(value)} stands on line ${String(first)} already.`,
      },
    ];
  });
}
