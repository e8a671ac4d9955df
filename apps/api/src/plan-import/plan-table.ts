import { LANGUAGES, type Language } from '@opev/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { quoted, type ImportProblem } from './import-problems';

export type Column = 'number' | 'paragraph' | 'goal' | `title_${Language}` | 'wording';

/** Every column a file of wording has, each once. */
export const COLUMNS: readonly Column[] = [
  'number',
  'paragraph',
  'goal',
  ...LANGUAGES.map((language): Column => `title_${language}`),
  'wording',
];

export interface TableRow {
  /** Line of the file on which the row begins. */
  readonly line: number;
  /** Without blanks around them. */
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly ImportProblem[];
}

interface ParsedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text with a header, separated by commas, semicolons or tabs as the header is; lines without any content are passed over. */
export function readTable(text: string): Table {
  const parsed = parseRecords(text);
  if (!Array.isArray(parsed)) return { rows: [], problems: [parsed as ImportProblem] };
  const [header, ...records] = parsed as readonly ParsedRecord[];
  if (!header) return { rows: [], problems: [{ line: null, code: 'file-empty', message: 'The file is empty.' }] };
  const headerProblems = problemsOfHeader(header);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };
  if (records.length === 0) {
    return {
      rows: [],
      problems: [{ line: null, code: 'no-rows', message: 'The file has a header and no activities.' }],
    };
  }
  const complete = records.filter(({ cells }) => cells.length === header.cells.length);
  return {
    rows: complete.map(({ line, cells }) => ({ line, cells: named(header.cells, cells) })),
    problems: records.filter((record) => !complete.includes(record)).map((record) => wrongCount(record, header)),
  };
}

function parseRecords(text: string): readonly ParsedRecord[] | ImportProblem {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly RawRecord[];
    return records.map(recordOf).filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return malformed(error);
  }
}

/** What stands between the names of the columns: a spreadsheet in French or Spanish writes semicolons. No name contains any of them. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split('\n', 1);
  return [';', '\t'].find((separator) => header.includes(separator) && !header.includes(',')) ?? ',';
}

interface RawRecord {
  readonly info: { readonly lines: number };
  readonly raw: string;
  readonly record: readonly string[];
}

/** The parser tells on which line a record ends; it begins as many lines earlier as it has breaks inside. */
function recordOf({ info, raw, record }: RawRecord): ParsedRecord {
  const breaksInside = raw.replace(/^\n+/, '').replace(/\n$/, '').split('\n').length - 1;
  return { line: info.lines - breaksInside, cells: record.map((cell) => cell.trim()) };
}

function malformed(error: CsvError): ImportProblem {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const message = isOpen
    ? 'A quotation mark that opens on this line is never closed.'
    : 'A quotation mark stands inside a cell; put the whole cell in quotation marks and write it twice inside.';
  return { line, code: 'csv-malformed', message };
}

function problemsOfHeader({ line, cells }: ParsedRecord): ImportProblem[] {
  const missing = COLUMNS.filter((column) => !cells.includes(column));
  const unknown = cells.filter((cell) => !COLUMNS.some((column) => column === cell));
  const repeated = COLUMNS.filter((column) => cells.indexOf(column) !== cells.lastIndexOf(column));
  return [
    ...missing.map((column): ImportProblem => ({
      line,
      code: 'column-missing',
      message: `The column ${column} is missing.`,
    })),
    ...unknown.map((cell): ImportProblem => ({
      line,
      code: 'column-unknown',
      message: `The column ${quoted(cell)} is unknown.`,
    })),
    ...repeated.map((column): ImportProblem => ({
      line,
      code: 'column-repeated',
      message: `The column ${column} is there more than once.`,
    })),
  ];
}

function wrongCount({ line, cells }: ParsedRecord, header: ParsedRecord): ImportProblem {
  const message = `The row has ${String(cells.length)} columns instead of ${String(header.cells.length)}.`;
  return { line, code: 'column-count', message };
}

function named(header: readonly string[], cells: readonly string[]): Record<Column, string> {
  return Object.fromEntries(COLUMNS.map((column) => [column, cells[header.indexOf(column)] ?? ''])) as Record<
    Column,
    string
  >;
}
